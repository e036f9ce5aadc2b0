package io.counterfoil.receivables.governance.rest;

import io.counterfoil.receivables.governance.SupportRequest;
import io.counterfoil.receivables.operation.Outcome;
import io.counterfoil.receivables.operation.rest.Answers;
import io.counterfoil.service.web.Caller;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How an operator's command becomes its support of an act. */
public final class Supporting {

    private Supporting() {}

    /** What an operator's command without fields of its own may send. */
    public record Body(@Nullable UUID actId) {}

    /**
     * @param asked what identifies the request beside its body: operation and path ids
     * @param act the act that is supported, null for a new one
     */
    public static SupportRequest request(
            Caller caller, @Nullable String key, String asked, Object body, @Nullable UUID act) {
        return new SupportRequest(
                caller.request(key, asked, body), caller.person().subject(), act);
    }

    /**
     * Of a command without fields of its own.
     *
     * @param asked as in {@link #request}
     */
    public static CompletionStage<Response> answer(
            Caller caller,
            String asked,
            @Nullable String key,
            @Nullable String prefer,
            @Nullable Body body,
            Function<SupportRequest, Outcome> command) {
        Body given = body == null ? new Body(null) : body;
        return Answers.answer(() -> command.apply(request(caller, key, asked, given, given.actId())), prefer);
    }
}
