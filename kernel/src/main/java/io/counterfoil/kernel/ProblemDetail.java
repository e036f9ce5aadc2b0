package io.counterfoil.kernel;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * RFC 9457 problem detail, the body of every error of every service.
 *
 * @param type stable name of the kind of problem, {@code https://counterfoil.io/problems/<name>}
 * @param violations fields that are missing or malformed
 * @param rejections every rule that said no
 * @param transactionHash of the transaction the chain refused
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemDetail(
        URI type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable List<Violation> violations,
        @Nullable List<Rejection> rejections,
        @Nullable String transactionHash) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public static ProblemDetail of(String name, int status, @Nullable String detail) {
        return new ProblemDetail(typeOf(name), name.replace('-', ' '), status, detail, null, null, null);
    }

    public static URI typeOf(String name) {
        return URI.create("https://counterfoil.io/problems/" + name);
    }
}
