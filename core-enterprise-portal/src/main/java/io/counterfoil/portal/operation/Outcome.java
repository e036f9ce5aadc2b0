package io.counterfoil.portal.operation;

import io.counterfoil.kernel.ProblemDetail;
import io.counterfoil.portal.platform.ServiceRefusal;
import jakarta.ws.rs.ProcessingException;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is known of a command that somebody gave. */
public sealed interface Outcome {

    /** The first status of those that do not tell whether a command was done. */
    int OUR_FAULT = 500;

    /**
     * The chain has it, and every page shows it.
     *
     * @param made id of what came of it
     */
    record Done(@Nullable UUID made) implements Outcome {}

    /** Stored and on its way to the chain. */
    record Pending() implements Outcome {}

    /** Nothing changed, and the reason is known. */
    record Refused(ServiceRefusal refusal) implements Outcome {}

    /** It never reached the chain and never will: it can be given again under a new key. */
    record Lapsed() implements Outcome {}

    /** No answer came. It may have been done or not; asking by its key tells. */
    record Unknown() implements Outcome {}

    /** No service has heard of it. */
    record Missing() implements Outcome {}

    static Outcome of(Supplier<OperationJson> call) {
        try {
            return of(call.get());
        } catch (ServiceRefusal refusal) {
            return of(refusal);
        } catch (ProcessingException noAnswer) {
            return new Unknown();
        }
    }

    /** Of a call to a bank's gateway: it answers when it is done, and keeps no operation to ask for. */
    static Outcome atOnce(Runnable call) {
        return atOnce(
                () -> {
                    call.run();
                    return new Done(null);
                },
                done -> done);
    }

    /** @param outcome of an answer that came */
    static <T> Outcome atOnce(Supplier<T> call, Function<T, Outcome> outcome) {
        try {
            return outcome.apply(call.get());
        } catch (ServiceRefusal refusal) {
            return refusal.status() >= OUR_FAULT ? new Unknown() : new Refused(refusal);
        } catch (ProcessingException noAnswer) {
            return new Unknown();
        }
    }

    private static Outcome of(OperationJson operation) {
        return switch (operation.state()) {
            case "confirmed" -> new Done(operation.resourceId());
            case "pending" -> new Pending();
            case "lapsed" -> new Lapsed();
            default -> {
                ProblemDetail problem = operation.problem();
                yield new Refused(
                        new ServiceRefusal(problem == null ? ProblemDetail.of("ledger-refused", 409, null) : problem));
            }
        };
    }

    /** A key that is in use is a second press of the same button; the first one's outcome will be found under it. */
    private static Outcome of(ServiceRefusal refusal) {
        if (lacksKey(refusal)) {
            throw refusal; // no form of ours sends none: this was not a press of a button
        }
        return switch (refusal.name()) {
            case "not-on-chain" -> new Lapsed();
            case "certificates-unavailable" -> new Refused(refusal); // said before anything was stored
            case "in-progress", "idempotency-key-in-use" -> new Pending();
            default -> refusal.status() >= OUR_FAULT ? new Unknown() : new Refused(refusal);
        };
    }

    private static boolean lacksKey(ServiceRefusal refusal) {
        return refusal.violations().stream()
                .anyMatch(violation -> violation.field().equals("Idempotency-Key"));
    }
}
