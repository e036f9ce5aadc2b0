package io.counterfoil.receivables.alert;

import io.counterfoil.kernel.FourEyes;
import io.counterfoil.kernel.Person;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.kernel.Violation;
import io.counterfoil.receivables.alert.AlertBook.Act;
import io.counterfoil.receivables.alert.AlertBook.Standing;
import io.counterfoil.receivables.alert.model.AlertState;
import io.counterfoil.receivables.operation.CommandKind;
import io.counterfoil.receivables.operation.CommandPath;
import io.counterfoil.receivables.operation.Detail;
import io.counterfoil.receivables.operation.Outcome;
import io.counterfoil.receivables.operation.ReceivablesRefusal;
import io.counterfoil.service.web.Request;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A person takes an alert, says what it was, or hands it to another person with a reason. */
@ApplicationScoped
public class HandleAlert {

    public static final int REASON_LENGTH_MAX = 500;

    private final CommandPath path;
    private final AlertBook book;

    HandleAlert(CommandPath path, AlertBook book) {
        this.path = path;
        this.book = book;
    }

    public Outcome take(Request request, Person person, UUID id) {
        return onOpen(request, CommandKind.TAKE_ALERT, id, alert -> {
            requireNobodyElses(alert, person);
            requireNotEscalatedBy(alert, person, id);
            if (person.subject().equals(alert.ownerSubject())) {
                throw notOpen("the caller has it already");
            }
            book.act(id, alert.state(), Act.TAKEN, person, person, null);
        });
    }

    public Outcome acknowledge(Request request, Person person, UUID id, String reason) {
        return onOpen(request, CommandKind.ACKNOWLEDGE_ALERT, id, alert -> {
            requireNobodyElses(alert, person);
            requireNotEscalatedBy(alert, person, id);
            book.act(id, AlertState.ACKNOWLEDGED, Act.ACKNOWLEDGED, person, person, reason);
        });
    }

    /** Also one that somebody else has, who may be away. Then nobody has it until another person takes it. */
    public Outcome escalate(Request request, Person person, UUID id, String reason) {
        return onOpen(request, CommandKind.ESCALATE_ALERT, id, alert -> {
            if (alert.state() == AlertState.ESCALATED) {
                throw notOpen("it was escalated before; whoever takes it acknowledges it");
            }
            book.act(id, AlertState.ESCALATED, Act.ESCALATED, person, null, reason);
        });
    }

    private interface Step {
        void take(Standing alert);
    }

    private Outcome onOpen(Request request, CommandKind kind, UUID id, Step step) {
        return path.once(
                request,
                () -> path.inDatabase(request, Detail.of(kind, id), () -> {
                    Standing alert = book.lock(id).orElseThrow(() -> RefusedException.notFound("alert"));
                    if (alert.state() == AlertState.ACKNOWLEDGED) {
                        throw notOpen("it was acknowledged before");
                    }
                    step.take(alert);
                    return null;
                }));
    }

    private static void requireNobodyElses(Standing alert, Person person) {
        if (alert.ownerSubject() != null && !alert.ownerSubject().equals(person.subject())) {
            throw notOpen("another person has it");
        }
    }

    private static void requireNotEscalatedBy(Standing alert, Person person, UUID id) {
        if (alert.escalator() != null) {
            FourEyes.requireAnother(
                    alert.escalator(),
                    person,
                    "another person than the one that escalated an alert must take it",
                    new Violation("id", id + ": the caller escalated it"));
        }
    }

    private static RefusedException notOpen(String why) {
        return new RefusedException(ReceivablesRefusal.ALERT_NOT_OPEN, why);
    }
}
