package io.counterfoil.bank.approval;

import io.counterfoil.bank.BankRefusal;
import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.decisions.Decided;
import io.counterfoil.decisions.DecisionTable;
import io.counterfoil.decisions.Trial;
import io.counterfoil.kernel.FourEyes;
import io.counterfoil.kernel.Person;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.kernel.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a bank changes its rules: one person proposes a table with examples, another one puts it into force. */
@ApplicationScoped
public class ApprovalTableDesk {

    public static final int LISTED_MAX = 100;
    private static final String TABLE = "approval table";

    private final ApprovalTables tables;

    ApprovalTableDesk(ApprovalTables tables) {
        this.tables = tables;
    }

    public List<ApprovalTable> list(HostedBank bank) {
        return tables.list(bank.participant(), LISTED_MAX);
    }

    public ApprovalTable find(HostedBank bank, int version) {
        return tables.find(bank.participant(), version)
                .orElseThrow(() -> RefusedException.notFound(TABLE + " of this bank: " + version));
    }

    /** @throws RefusedException 400 for a table that cannot decide, or decides an example in another way than expected */
    public ApprovalTable propose(HostedBank bank, String file, List<ApprovalExample> examples, Person by) {
        requireAsExpected(ApprovalQuestion.table(file), examples);
        return tables.propose(bank.participant(), file, examples, by)
                .or(() -> tables.proposed(bank.participant()).filter(open -> isSame(open, file, examples, by)))
                .orElseThrow(
                        () -> new RefusedException(
                                BankRefusal.APPROVAL_TABLE_NOT_OPEN,
                                "another table is proposed: put it into force or reject it first. A bank has at most 1,000 tables"));
    }

    public ApprovalTable activate(HostedBank bank, int version, Person by) {
        ApprovalTable proposed = find(bank, version);
        FourEyes.requireAnother(
                proposed.proposal().proposedBy().subject(),
                by,
                "another person than the one that proposed a table must put it into force",
                new Violation("version", version + ": the caller proposed it"));
        requireAsExpected(ApprovalQuestion.table(proposed.file()), proposed.examples());
        return decided(bank, version, by, null);
    }

    /** Whoever proposed it may take it back so. */
    public ApprovalTable reject(HostedBank bank, int version, Person by, String reason) {
        find(bank, version);
        return decided(bank, version, by, reason);
    }

    private ApprovalTable decided(HostedBank bank, int version, Person by, @Nullable String reason) {
        return tables.decide(bank.participant(), version, by, reason)
                .or(() -> tables.find(bank.participant(), version)
                        .filter(found -> found.proposal().isDecidedBy(by, reason)))
                .orElseThrow(() -> new RefusedException(
                        BankRefusal.APPROVAL_TABLE_NOT_OPEN, "it was put into force, rejected or replaced before"));
    }

    /** Asked again, by who asked before. */
    private static boolean isSame(ApprovalTable open, String file, List<ApprovalExample> examples, Person by) {
        return open.file().equals(file)
                && open.examples().equals(examples)
                && FourEyes.isSame(open.proposal().proposedBy().subject(), by);
    }

    private static void requireAsExpected(DecisionTable table, List<ApprovalExample> examples) {
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            Trial trial = Trial.of(table, examples.get(i).example());
            if (!trial.passed()) {
                violations.add(new Violation(
                        "examples[" + i + "]",
                        "“" + examples.get(i).name() + "” is decided by rule "
                                + trial.decided().rule() + ": " + answer(trial.decided())));
            }
        }
        if (!violations.isEmpty()) {
            throw RefusedException.malformed(violations);
        }
    }

    private static String answer(Decided decided) {
        return decided.text("route") + ", checkers " + decided.text("checkers");
    }
}
