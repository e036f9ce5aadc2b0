package io.counterfoil.workflow.call;

import io.counterfoil.workflow.alert.RaiseAlert;
import io.counterfoil.workflow.caseflow.CaseFile;
import io.counterfoil.workflow.caseflow.CaseFiles;
import io.counterfoil.workflow.caseflow.DriveCases;
import io.counterfoil.workflow.notice.TellParties;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;

/** Which call a topic of the diagrams is. */
@ApplicationScoped
class Calls {

    private static final String READ = "receivables.read";
    /** The alert of a payable that is overdue: whoever is to be paid learns it as well. */
    private static final String TELLS_TOO = "od_alert";

    private final CaseFiles files;
    private final ReadFacts facts;
    private final TellParties notices;
    private final RaiseAlert alerts;
    private final WorkQueue queue;
    private final DriveCases drive;
    private final Mandate mandate;

    Calls(
            CaseFiles files,
            ReadFacts facts,
            TellParties notices,
            RaiseAlert alerts,
            WorkQueue queue,
            DriveCases drive,
            Mandate mandate) {
        this.files = files;
        this.facts = facts;
        this.notices = notices;
        this.alerts = alerts;
        this.queue = queue;
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
            case READ ->
                Optional.of(facts.about(files.byInstance(work.instance()).orElseThrow(), work.activity()));
            case "receivables.command" -> {
                mandate.takeQuote(work, files.byInstance(work.instance()).orElseThrow());
                yield Optional.empty();
            }
            default -> Optional.of(Map.of());
        };
    }

    /**
     * What is written down here, in the transaction in which the case goes on.
     *
     * @param answer of whom was asked
     */
    void write(OpenWork work, CaseFile file, Map<String, Object> answer) {
        switch (work.topic()) {
            case READ -> {
                if (Boolean.TRUE.equals(answer.get("settlementStuck"))) {
                    drive.stuck(file);
                }
            }
            case "notice" -> notices.tell(file, work.activity(), queue.variable(work, "chase"));
            case "alert" -> {
                alerts.raise(file, work.activity(), queue.variable(work, "alert"));
                if (work.activity().equals(TELLS_TOO)) {
                    notices.tell(file, work.activity(), null);
                }
            }
            default -> throw new IllegalStateException("no call is known for the topic " + work.topic());
        }
    }
}
