package io.counterfoil.receivables.onboarding;

import io.counterfoil.kernel.FourEyes;
import io.counterfoil.kernel.Ids;
import io.counterfoil.kernel.Person;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.kernel.Violation;
import io.counterfoil.receivables.onboarding.ParticipantChanged.Change;
import io.counterfoil.receivables.onboarding.model.Identifier;
import io.counterfoil.receivables.onboarding.model.IdentifierScheme;
import io.counterfoil.receivables.operation.CommandKind;
import io.counterfoil.receivables.operation.CommandPath;
import io.counterfoil.receivables.operation.Detail;
import io.counterfoil.receivables.operation.Outcome;
import io.counterfoil.receivables.operation.ReceivablesRefusal;
import io.counterfoil.service.web.Request;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** A participant that was enrolled without a number of a register gets it: one person of the operators proposes it, another one confirms it, or anybody rejects it. */
@ApplicationScoped
public class AddIdentifier {

    static final String IDENTIFIER = "identifier";

    private final CommandPath path;
    private final Enrolment enrolment;
    private final Participants participants;
    private final Identifiers identifiers;

    AddIdentifier(CommandPath path, Enrolment enrolment, Participants participants, Identifiers identifiers) {
        this.path = path;
        this.enrolment = enrolment;
        this.participants = participants;
        this.identifiers = identifiers;
    }

    /** @param value with its check digits verified */
    public record Wish(UUID participant, IdentifierScheme scheme, String value, String evidence) {}

    public Outcome propose(Request request, Person proposer, Wish wish) {
        return path.once(request, () -> {
            enrolment.requireActiveOperator(request, "participant");
            Enrolment.requireAnotherParticipant(request, wish.participant(), IDENTIFIER);
            if (!participants.isRecorded(wish.participant())
                    || participants.standing(wish.participant()).isEmpty()) {
                throw RefusedException.notFound("participant");
            }
            Identifier identifier = new Identifier(
                    Ids.next(),
                    wish.participant(),
                    wish.scheme(),
                    wish.value(),
                    wish.evidence(),
                    proposer,
                    request.by());
            Detail detail = Detail.of(CommandKind.PROPOSE_IDENTIFIER, identifier.id());
            return path.inDatabase(request, detail, () -> {
                identifiers.lock();
                requireFree(identifier);
                if (identifiers.countOpen(wish.participant()) >= Identifier.PROPOSALS_MAX) {
                    throw RefusedException.policy(
                            "identifier-count",
                            "at most " + Identifier.PROPOSALS_MAX
                                    + " numbers of a participant are open at once; confirm or reject one of them",
                            "identifiers of participants");
                }
                identifiers.propose(identifier);
                path.tell(
                        detail,
                        new ParticipantChanged(Change.IDENTIFIER_PROPOSED, wish.participant(), identifier.id()));
                return null;
            });
        });
    }

    public Outcome confirm(Request request, Person second, UUID id) {
        return path.once(request, () -> {
            found(request, id);
            Detail detail = Detail.of(CommandKind.CONFIRM_IDENTIFIER, id);
            return path.inDatabase(request, detail, () -> {
                identifiers.lock();
                Identifier identifier = found(request, id);
                requireAnother(request, second, identifier);
                requireFree(identifier);
                requireOpen(id);
                identifiers.confirm(identifier, second);
                path.tell(detail, new ParticipantChanged(Change.IDENTIFIER_CONFIRMED, identifier.participant(), id));
                return null;
            });
        });
    }

    /** By any person of an operator, whoever proposed it included: that one withdraws it. */
    public Outcome reject(Request request, Person by, UUID id, String reason) {
        return path.once(request, () -> {
            found(request, id);
            Detail detail = Detail.of(CommandKind.REJECT_IDENTIFIER, id);
            return path.inDatabase(request, detail, () -> {
                identifiers.lock();
                Identifier identifier = found(request, id);
                requireOpen(id);
                identifiers.reject(id, reason, by);
                path.tell(detail, new ParticipantChanged(Change.IDENTIFIER_REJECTED, identifier.participant(), id));
                return null;
            });
        });
    }

    private void requireOpen(UUID id) {
        if (!identifiers.isOpen(id)) {
            throw new RefusedException(
                    ReceivablesRefusal.IDENTIFIER_NOT_OPEN, "it was confirmed, rejected or superseded before");
        }
    }

    /** Another person; where operators are several, another operator's: the persons of one might be one. */
    private void requireAnother(Request request, Person second, Identifier identifier) {
        if (FourEyes.isSame(identifier.proposer().subject(), second)) {
            throw FourEyes.refusal(
                    "another person than the one that proposed a number must confirm it",
                    List.of(new Violation("id", identifier.id() + ": the caller proposed it")));
        }
        if (request.by().equals(identifier.proposedBy()) && participants.activeOperators() > 1) {
            throw FourEyes.refusal(
                    "a person of another operator must confirm the number, because more than one operator is active",
                    List.of(new Violation("id", identifier.id() + ": a person of the caller's operator proposed it")));
        }
    }

    private Identifier found(Request request, UUID id) {
        enrolment.requireActiveOperator(request, IDENTIFIER);
        Identifier identifier = identifiers.find(id).orElseThrow(() -> RefusedException.notFound(IDENTIFIER));
        Enrolment.requireAnotherParticipant(request, identifier.participant(), IDENTIFIER);
        return identifier;
    }

    /** Asked when it is proposed, and again when it is confirmed. */
    private void requireFree(Identifier identifier) {
        String scheme = identifier.scheme().name();
        if (identifiers.valueOf(identifier.participant(), identifier.scheme()).isPresent()) {
            throw RefusedException.of(
                    ReceivablesRefusal.IDENTIFIER_NOT_OPEN,
                    "the participant has a " + scheme + ", and a number that was recorded is never changed",
                    List.of(new Violation("scheme", scheme + " of this participant is recorded")));
        }
        if (identifier.scheme() == IdentifierScheme.USCC
                && identifiers
                        .valueOf(identifier.participant(), IdentifierScheme.LEI)
                        .isPresent()) {
            throw RefusedException.of(
                    ReceivablesRefusal.IDENTIFIER_NOT_OPEN,
                    "the participant has an LEI, on which the fingerprints of its documents rest: with a USCC the same document"
                            + " would get another fingerprint and could be financed twice. It goes on with its LEI",
                    List.of(new Violation("scheme", "no USCC for who has an LEI")));
        }
        participants.requireNotAnothers(identifier.participant(), identifier.scheme(), identifier.value());
    }
}
