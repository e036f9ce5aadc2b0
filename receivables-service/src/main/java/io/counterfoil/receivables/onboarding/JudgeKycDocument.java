package io.counterfoil.receivables.onboarding;

import io.counterfoil.kernel.FourEyes;
import io.counterfoil.kernel.Person;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.kernel.Violation;
import io.counterfoil.receivables.governance.BusinessDays;
import io.counterfoil.receivables.onboarding.KycDocuments.Standing;
import io.counterfoil.receivables.onboarding.ParticipantChanged.Change;
import io.counterfoil.receivables.onboarding.model.Verdict;
import io.counterfoil.receivables.operation.CommandKind;
import io.counterfoil.receivables.operation.CommandPath;
import io.counterfoil.receivables.operation.Detail;
import io.counterfoil.receivables.operation.Outcome;
import io.counterfoil.receivables.operation.ReceivablesRefusal;
import io.counterfoil.service.web.Request;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/** Two persons of the operators: one reviews a KYC document, another one decides, who may see it differently. Neither is who uploaded it, nor of its participant. */
@ApplicationScoped
public class JudgeKycDocument {

    private static final String DOCUMENT = "KYC document";

    private final CommandPath path;
    private final Enrolment enrolment;
    private final KycDocuments documents;
    private final BusinessDays days;

    JudgeKycDocument(CommandPath path, Enrolment enrolment, KycDocuments documents, BusinessDays days) {
        this.path = path;
        this.enrolment = enrolment;
        this.documents = documents;
        this.days = days;
    }

    public Outcome review(Request request, Person reviewer, UUID id, Verdict verdict, String reason) {
        return path.once(request, () -> {
            found(request, id);
            Detail detail = Detail.of(CommandKind.REVIEW_KYC_DOCUMENT, id);
            return path.inDatabase(request, detail, () -> {
                Standing document = found(request, id);
                requireAnother(document.uploader(), "was uploaded", reviewer, id);
                requireAcceptable(document, verdict);
                if (!documents.review(id, verdict, reason, reviewer)) {
                    throw new RefusedException(
                            ReceivablesRefusal.KYC_DOCUMENT_NOT_OPEN, "somebody has reviewed it before");
                }
                path.tell(detail, new ParticipantChanged(Change.KYC_DOCUMENT_REVIEWED, document.participant(), id));
                return null;
            });
        });
    }

    public Outcome decide(Request request, Person decider, UUID id, Verdict verdict, String reason) {
        return path.once(request, () -> {
            found(request, id);
            Detail detail = Detail.of(CommandKind.DECIDE_KYC_DOCUMENT, id);
            return path.inDatabase(request, detail, () -> {
                Standing document = found(request, id);
                requireAnother(document.uploader(), "was uploaded", decider, id);
                if (document.reviewer() == null) {
                    throw new RefusedException(
                            ReceivablesRefusal.KYC_DOCUMENT_NOT_OPEN,
                            "another person has to review it before it is decided");
                }
                requireAnother(document.reviewer(), "was reviewed", decider, id);
                requireAcceptable(document, verdict);
                if (!documents.decide(id, verdict, reason, decider)) {
                    throw new RefusedException(ReceivablesRefusal.KYC_DOCUMENT_NOT_OPEN, "it was decided before");
                }
                path.tell(detail, new ParticipantChanged(Change.KYC_DOCUMENT_DECIDED, document.participant(), id));
                return null;
            });
        });
    }

    private Standing found(Request request, UUID id) {
        enrolment.requireActiveOperator(request, DOCUMENT);
        Standing document = documents.lock(id).orElseThrow(() -> RefusedException.notFound(DOCUMENT));
        Enrolment.requireAnotherParticipant(request, document.participant(), DOCUMENT);
        return document;
    }

    /** Time has passed since it was uploaded, or since it was reviewed. */
    private void requireAcceptable(Standing document, Verdict verdict) {
        LocalDate lastDay = document.expiresOn();
        if (verdict == Verdict.ACCEPT && lastDay != null && lastDay.isBefore(days.today())) {
            throw new RefusedException(
                    ReceivablesRefusal.KYC_DOCUMENT_NOT_OPEN,
                    "it expired on " + lastDay + ", and can be rejected only");
        }
        if (verdict == Verdict.ACCEPT && document.placeTaken()) {
            throw new RefusedException(
                    ReceivablesRefusal.KYC_DOCUMENT_NOT_OPEN,
                    "another document was accepted in the place of the one that it replaces; it can be rejected only");
        }
    }

    private static void requireAnother(String subject, String what, Person person, UUID id) {
        FourEyes.requireAnother(
                subject,
                person,
                "another person must judge a KYC document than those who acted on it before",
                new Violation("id", id + " " + what + " by the caller"));
    }
}
