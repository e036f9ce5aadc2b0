package io.counterfoil.service.web;

import io.counterfoil.kernel.RefusedException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How long a client wants to wait for the end of what it asked: {@code Prefer: wait=N} (RFC 7240). */
public final class Prefer {

    private static final int WAIT_SECONDS_DEFAULT = 5;
    private static final int WAIT_SECONDS_MAX = 30;
    private static final int LENGTH_MAX = 100;
    private static final Pattern WAIT = Pattern.compile("(?:^|[,;\\s])wait\\s*=\\s*\"?(\\d{1,4})\"?(?=$|[,;\\s])");

    private Prefer() {}

    /** Preferences of others are none of ours. */
    public static int waitSeconds(@Nullable String prefer) {
        if (prefer == null) {
            return WAIT_SECONDS_DEFAULT;
        }
        Matcher wait = WAIT.matcher(prefer.length() > LENGTH_MAX ? "" : prefer);
        if (prefer.contains("wait") && !wait.find()) {
            throw RefusedException.malformed("Prefer", "wait=N, whole seconds from 0 to " + WAIT_SECONDS_MAX);
        }
        return prefer.contains("wait")
                ? Math.min(Integer.parseInt(wait.group(1)), WAIT_SECONDS_MAX)
                : WAIT_SECONDS_DEFAULT;
    }
}
