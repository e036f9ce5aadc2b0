package io.counterfoil.bank.verification;

import io.counterfoil.kernel.CutText;
import io.counterfoil.ledger.Bytes32;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One check of a report.
 *
 * @param document fingerprint of the document that it is about; null for what is about the request
 * @param arguments of the finding: the values of both sides
 */
public record Check(
        CheckCode code,
        @Nullable Bytes32 document,
        Finding finding,
        List<String> arguments,
        Source source,
        Instant at) {

    private static final int ARGUMENT_CHARACTERS_MAX = 300;

    public Check {
        arguments = List.copyOf(arguments);
    }

    static Check of(
            CheckCode code, @Nullable Bytes32 document, Finding finding, Source source, Instant at, Object... values) {
        List<String> arguments = Stream.of(values)
                .map(value -> CutText.of(String.valueOf(value), ARGUMENT_CHARACTERS_MAX))
                .toList();
        return new Check(code, document, finding, arguments, source, at);
    }

    public CheckResult result() {
        return finding.result();
    }

    /** In English. */
    public String sentence() {
        return finding.sentence(arguments);
    }

    /** Whether a decision about the one is a decision about the other: both found the same. */
    boolean foundTheSame(Check other) {
        return isAbout(other.code, other.document) && finding == other.finding && arguments.equals(other.arguments);
    }

    boolean isAbout(CheckCode otherCode, @Nullable Bytes32 otherDocument) {
        return code == otherCode && Objects.equals(document, otherDocument);
    }
}
