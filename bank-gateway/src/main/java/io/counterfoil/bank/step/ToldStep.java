package io.counterfoil.bank.step;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.counterfoil.kernel.VisibleText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier is told of one step: the body of the platform's {@code tellFinancingStep}.
 *
 * @param step verified, not-verified, undecided or registered
 * @param reasons null where the step needs none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ToldStep(
        String step,
        @Nullable List<Reason> reasons,
        @Nullable String registrationNumber) {

    private static final int REASONS_MAX = 50;

    /** @param check as the API of the gateway names it */
    public record Reason(String check, String sentence) {

        private static final int SENTENCE_LENGTH_MAX = 300;

        public Reason {
            sentence = visible(sentence);
        }

        /** Sentences quote strangers: what the platform takes for no visible text is left out, and so is what is too long. */
        private static String visible(String said) {
            StringBuilder seen = new StringBuilder();
            said.codePoints()
                    .filter(each ->
                            VisibleText.firstUnseen(Character.toString(each)).isEmpty())
                    .takeWhile(each -> seen.length() + Character.charCount(each) <= SENTENCE_LENGTH_MAX)
                    .forEachOrdered(seen::appendCodePoint);
            return seen.toString();
        }
    }

    public static ToldStep verified() {
        return new ToldStep("verified", null, null);
    }

    /** @param step not-verified or undecided */
    public static ToldStep because(String step, List<Reason> reasons) {
        return new ToldStep(step, reasons.stream().limit(REASONS_MAX).toList(), null);
    }

    public static ToldStep registered(String number) {
        return new ToldStep("registered", null, number);
    }
}
