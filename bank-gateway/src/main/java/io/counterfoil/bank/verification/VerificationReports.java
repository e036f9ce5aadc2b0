package io.counterfoil.bank.verification;

import io.counterfoil.bank.BankRefusal;
import io.counterfoil.bank.verification.VerificationReport.Judged;
import io.counterfoil.bank.verification.VerificationReport.State;
import io.counterfoil.kernel.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The reports that the banks keep, each check with what became of it. */
@ApplicationScoped
public class VerificationReports {

    private final Reports reports;
    private final UndecidedTaken taken;

    VerificationReports(Reports reports, UndecidedTaken taken) {
        this.reports = reports;
        this.taken = taken;
    }

    /** @throws RefusedException 404 when this bank has not checked the documents of this request */
    public VerificationReport report(UUID bank, UUID request) {
        return find(bank, request)
                .orElseThrow(() -> RefusedException.notFound(
                        "report of this bank on financing request " + request + "; ask for the checks first"));
    }

    Optional<VerificationReport> find(UUID bank, UUID request) {
        return reports.report(bank, request).map(kept -> of(bank, request, kept, reports.decisions(bank, request)));
    }

    /** Where a report stands once something more is decided. */
    VerificationReport.State with(UUID bank, UUID request, Reports.Decided decided) {
        List<Reports.Decided> decisions = new ArrayList<>(reports.decisions(bank, request));
        decisions.add(decided);
        return of(bank, request, reports.report(bank, request).orElseThrow(), decisions)
                .state();
    }

    /** What a report says, whether it is kept yet or not. */
    VerificationReport of(UUID bank, UUID request, Reports.Kept kept, List<Reports.Decided> decisions) {
        Set<CheckCode> without = taken.of(bank);
        return new VerificationReport(
                request,
                kept.checkedAt(),
                kept.checks().stream()
                        .map(check -> judged(check, decisions, without))
                        .toList());
    }

    /** The newest decision counts, and only one about what the check finds now. */
    private static Judged judged(Check check, List<Reports.Decided> decisions, Set<CheckCode> without) {
        Decision decision = decisions.stream()
                .filter(decided -> decided.check().foundTheSame(check))
                .reduce((earlier, later) -> later)
                .map(Reports.Decided::decision)
                .orElse(null);
        boolean undecided = check.result() == CheckResult.CANNOT_BE_DECIDED;
        return new Judged(check, decision, undecided && without.contains(check.code()));
    }

    /**
     * Whether what was found speaks against an approval. A quote of the time when no reports were kept has none.
     *
     * @throws RefusedException 409 naming the checks
     */
    public void requireStillVerified(UUID bank, UUID request) {
        find(bank, request).ifPresent(VerificationReports::requireVerified);
    }

    /** @throws RefusedException 409 naming the checks, each with what it found */
    public static void requireVerified(VerificationReport report) {
        List<Judged> refused = report.in(State.REFUSED);
        if (!refused.isEmpty()) {
            throw new RefusedException(BankRefusal.NOT_VERIFIED, "the documents are not verified: " + named(refused));
        }
        List<Judged> waiting = report.in(State.WAITING);
        if (!waiting.isEmpty()) {
            throw new RefusedException(
                    BankRefusal.VERIFICATION_UNDECIDED,
                    "an officer of the bank must accept or refuse what cannot be decided: " + named(waiting));
        }
    }

    private static String named(List<Judged> checks) {
        return checks.stream()
                .map(judged -> "check " + judged.check().code().wireName() + ", " + sentence(judged))
                .collect(Collectors.joining("; "));
    }

    private static String sentence(Judged judged) {
        Decision decision = judged.decision();
        return decision == null
                ? judged.check().sentence()
                : judged.check().sentence() + " - refused by " + decision.by().name() + ": " + decision.reason();
    }
}
