package io.counterfoil.workflow.call;

import io.counterfoil.workflow.caseflow.CaseFile;
import io.counterfoil.workflow.caseflow.CaseFiles;
import io.counterfoil.workflow.caseflow.DriveCases;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;

/** Which call a topic of the diagrams is. */
@ApplicationScoped
class Calls {

    private final CaseFiles files;
    private final ReadFacts facts;
    private final DriveCases drive;
    private final Mandate mandate;

    Calls(CaseFiles files, ReadFacts facts, DriveCases drive, Mandate mandate) {
        this.files = files;
        this.facts = facts;
        this.drive = drive;
        this.mandate = mandate;
    }

    /**
     * Asks others, outside a transaction.
     *
     * @return variables that the case goes on with; empty: it waits for the event that tells what came of it
     */
    Optional<Map<String, Object>> ask(OpenWork work) {
        return switch (work.topic()) {
            case "receivables.read" ->
                Optional.of(facts.about(files.byInstance(work.instance()).orElseThrow(), work.activity()));
            case "receivables.command" -> {
                mandate.takeQuote(work, files.byInstance(work.instance()).orElseThrow());
                yield Optional.empty();
            }
            default -> throw new IllegalStateException("no call is known for the topic " + work.topic());
        };
    }

    /**
     * What an answer says beside its variables, in the transaction in which the case goes on.
     *
     * @param answer of whom was asked
     */
    void write(CaseFile file, Map<String, Object> answer) {
        if (Boolean.TRUE.equals(answer.get("settlementStuck"))) {
            drive.stuck(file);
        }
    }
}
