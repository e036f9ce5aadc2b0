package io.counterfoil.receivables.operation;

import io.counterfoil.service.web.Request;
import java.util.UUID;

/**
 * A step of the close of a day, as its idempotency key tells it after any restart.
 *
 * @param operation that closes the day
 * @param what one of the constants
 * @param count of things the step ends; where it is a transaction on chain, once that is confirmed
 */
public record ClosingStep(UUID operation, String what, int count) {

    public static final String OVERDUE = "overdue";
    public static final String OFFERS = "offers";
    public static final String FINANCINGS = "financings";
    public static final String SETTLEMENTS = "settlements";

    public static final String PAYABLES = "payables";
    public static final String REQUESTS = "requests";

    private static final String SEPARATOR = "/";

    /** @param step tells it from the operation's other steps */
    public String name(UUID step) {
        return String.join(SEPARATOR, operation.toString(), what, Integer.toString(count), step.toString());
    }

    /** What the keys of an operation's steps begin with; {@code what} and {@code count} are their second and third part. */
    public static String keysOf(UUID operation) {
        return Request.STEP + operation + SEPARATOR;
    }
}
