package io.counterfoil.bank.verification;

import io.counterfoil.bank.BankRefusal;
import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.kernel.Person;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.ledger.Bytes32;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person of the bank accepts or refuses what cannot be decided. It stays in the report, and counts while the check finds the same. */
@ApplicationScoped
public class DecideCheck {

    private final Reports reports;
    private final VerificationReports kept;

    DecideCheck(Reports reports, VerificationReports kept) {
        this.reports = reports;
        this.kept = kept;
    }

    /** @param document fingerprint; null for a check about the request */
    public record Wish(CheckCode code, @Nullable Bytes32 document, boolean accepted, String reason) {}

    /** @throws RefusedException 404 for a check that the report does not have, 409 for one that is decided by itself */
    public VerificationReport decide(HostedBank bank, UUID request, Wish wish, Person by) {
        VerificationReport report = kept.report(bank.participant(), request);
        VerificationReport.Judged judged = report.checks().stream()
                .filter(each -> each.check().isAbout(wish.code(), wish.document()))
                .findFirst()
                .orElseThrow(() -> RefusedException.notFound(
                        "check " + wish.code().wireName() + " of this document in the report"));
        if (judged.check().result() != CheckResult.CANNOT_BE_DECIDED) {
            throw new RefusedException(
                    BankRefusal.NOTHING_TO_DECIDE,
                    "the check " + wish.code().wireName() + " needs no person: "
                            + judged.check().sentence());
        }
        if (isRepeated(judged.decision(), wish, by)) {
            return report;
        }
        Decision decision = new Decision(
                wish.accepted(), wish.reason(), by, Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS));
        Reports.Decided decided = new Reports.Decided(judged.check(), decision);
        if (!reports.add(bank.participant(), request, decided, kept.with(bank.participant(), request, decided))) {
            throw new RefusedException(
                    BankRefusal.TOO_MANY_DECISIONS,
                    "there are " + Reports.DECISIONS_MAX + " decisions about this request already");
        }
        return kept.report(bank.participant(), request);
    }

    private static boolean isRepeated(@Nullable Decision last, Wish wish, Person by) {
        return last != null
                && last.accepted() == wish.accepted()
                && last.reason().equals(wish.reason())
                && last.by().subject().equals(by.subject());
    }
}
