package io.counterfoil.bank.verification;

import io.counterfoil.bank.step.StepSource;
import io.counterfoil.bank.step.StepsToTell;
import io.counterfoil.bank.step.ToldStep;
import io.counterfoil.bank.verification.VerificationReport.Judged;
import io.counterfoil.bank.verification.VerificationReport.State;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** What the supplier is told of a report: where it stands, and what each check found that stops it. Who of the bank decided, and with which reason, stays with the bank. */
@ApplicationScoped
class TellVerification implements StepSource {

    private final VerificationReports reports;

    TellVerification(VerificationReports reports) {
        this.reports = reports;
    }

    @Override
    public StepsToTell.About about() {
        return StepsToTell.About.VERIFICATION;
    }

    @Override
    public Optional<ToldStep> now(UUID bank, UUID request) {
        return reports.find(bank, request).map(report -> switch (report.state()) {
            case VERIFIED -> ToldStep.verified();
            case REFUSED -> because("not-verified", report, State.REFUSED);
            case WAITING -> because("undecided", report, State.WAITING);
        });
    }

    private static ToldStep because(String step, VerificationReport report, State state) {
        return ToldStep.because(
                step, report.in(state).stream().map(TellVerification::reason).toList());
    }

    private static ToldStep.Reason reason(Judged judged) {
        String byPerson = judged.decision() == null ? "" : "an officer of the bank refused it: ";
        return new ToldStep.Reason(
                judged.check().code().wireName(), byPerson + judged.check().sentence());
    }
}
