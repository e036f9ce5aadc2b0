package io.counterfoil.receivables.onboarding;

import io.counterfoil.kernel.Person;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.kernel.Violation;
import io.counterfoil.receivables.governance.BusinessDays;
import io.counterfoil.receivables.onboarding.ParticipantChanged.Change;
import io.counterfoil.receivables.onboarding.TermsVersions.Standing;
import io.counterfoil.receivables.onboarding.model.Terms;
import io.counterfoil.receivables.operation.CommandKind;
import io.counterfoil.receivables.operation.CommandPath;
import io.counterfoil.receivables.operation.Detail;
import io.counterfoil.receivables.operation.Outcome;
import io.counterfoil.receivables.operation.ReceivablesRefusal;
import io.counterfoil.service.web.Request;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A person of a participant accepts the terms for it: the text whose hash it names, and no other. */
@ApplicationScoped
public class AcceptTerms {

    private final CommandPath path;
    private final Enrolment enrolment;
    private final TermsVersions versions;
    private final BusinessDays days;

    AcceptTerms(CommandPath path, Enrolment enrolment, TermsVersions versions, BusinessDays days) {
        this.path = path;
        this.enrolment = enrolment;
        this.versions = versions;
        this.days = days;
    }

    /** @param sha256 of the text that the person has read */
    public Outcome accept(Request request, Person person, UUID id, String sha256) {
        return path.once(request, () -> {
            enrolment.requireEnrolled(request);
            LocalDate today = days.today();
            requireOpen(id, sha256, today);
            Detail detail = Detail.of(CommandKind.ACCEPT_TERMS, id);
            return path.inDatabase(request, detail, () -> {
                versions.lockAgainstPublishing();
                requireOpen(id, sha256, today);
                if (!versions.accept(id, request.by(), sha256, person, today)) {
                    throw new RefusedException(
                            ReceivablesRefusal.TERMS_NOT_OPEN, "the participant has accepted them before");
                }
                path.tell(detail, new ParticipantChanged(Change.TERMS_ACCEPTED, request.by(), id));
                return null;
            });
        });
    }

    private void requireOpen(UUID id, String sha256, LocalDate today) {
        Standing standing = versions.find(id)
                .filter(Standing::published)
                .orElseThrow(() -> RefusedException.notFound("published terms"));
        requireTheirText(standing.terms(), sha256);
        if (standing.replaced()) {
            throw new RefusedException(
                    ReceivablesRefusal.TERMS_NOT_OPEN,
                    "another version has taken its place; it never comes into force");
        }
        if (standing.next() != null && !standing.next().isAfter(today)) {
            throw new RefusedException(
                    ReceivablesRefusal.TERMS_NOT_OPEN,
                    "a later version is in force since " + standing.next() + "; accept that one");
        }
    }

    private static void requireTheirText(Terms terms, String sha256) {
        if (!terms.sha256().equals(sha256)) {
            throw RefusedException.of(
                    ReceivablesRefusal.TERMS_DIFFER,
                    "the text that was read is not the one that is published; read it again",
                    List.of(new Violation("sha256", "version " + terms.version() + " has " + terms.sha256())));
        }
    }
}
