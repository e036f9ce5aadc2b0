package io.counterfoil.receivables.application;

import io.counterfoil.kernel.ProblemDetail.Violation;
import io.counterfoil.receivables.application.KycDocuments.Persons;
import io.counterfoil.receivables.domain.Person;
import io.counterfoil.receivables.domain.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Two persons of the operators: one reviews a KYC document, another one decides, who may see it differently. Neither is who uploaded it, nor of its participant. */
@ApplicationScoped
public class JudgeKycDocument {

    private static final String DOCUMENT = "KYC document";

    private final CommandPath path;
    private final Enrolment enrolment;
    private final KycDocuments documents;

    JudgeKycDocument(CommandPath path, Enrolment enrolment, KycDocuments documents) {
        this.path = path;
        this.enrolment = enrolment;
        this.documents = documents;
    }

    public Outcome review(Request request, Person reviewer, UUID id, Verdict verdict, String reason) {
        return path.once(request, () -> {
            personsOf(request, id);
            return path.inDatabase(request, Detail.of(CommandKind.REVIEW_KYC_DOCUMENT, id), () -> {
                requireAnother(personsOf(request, id).uploader(), "was uploaded", reviewer, id);
                if (!documents.review(id, verdict, reason, reviewer)) {
                    throw new RefusedException(Refusal.KYC_DOCUMENT_NOT_OPEN, "somebody has reviewed it before");
                }
                return null;
            });
        });
    }

    public Outcome decide(Request request, Person decider, UUID id, Verdict verdict, String reason) {
        return path.once(request, () -> {
            personsOf(request, id);
            return path.inDatabase(request, Detail.of(CommandKind.DECIDE_KYC_DOCUMENT, id), () -> {
                Persons persons = personsOf(request, id);
                requireAnother(persons.uploader(), "was uploaded", decider, id);
                if (persons.reviewer() == null) {
                    throw new RefusedException(
                            Refusal.KYC_DOCUMENT_NOT_OPEN, "another person has to review it before it is decided");
                }
                requireAnother(persons.reviewer(), "was reviewed", decider, id);
                if (!documents.decide(id, verdict, reason, decider)) {
                    throw new RefusedException(Refusal.KYC_DOCUMENT_NOT_OPEN, "it was decided before");
                }
                return null;
            });
        });
    }

    private Persons personsOf(Request request, UUID id) {
        enrolment.requireActiveOperator(request, DOCUMENT);
        Persons persons = documents.personsOf(id).orElseThrow(() -> RefusedException.notFound(DOCUMENT));
        Enrolment.requireAnotherParticipant(request, persons.participant(), DOCUMENT);
        return persons;
    }

    private static void requireAnother(String subject, String what, Person person, UUID id) {
        if (subject.equals(person.subject())) {
            throw RefusedException.of(
                    Refusal.SELF_APPROVAL,
                    "another person must judge a KYC document than those who acted on it before",
                    List.of(new Violation("id", id + " " + what + " by the caller")));
        }
    }
}
