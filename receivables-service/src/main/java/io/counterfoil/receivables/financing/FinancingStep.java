package io.counterfoil.receivables.financing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a bank tells the supplier of its own work on a request: components are the fields of FinancingStep in openapi.yml.
 *
 * @param reasons why it is not verified, or what cannot be decided
 * @param registrationNumber under which the movable-property registry has the bank's right
 * @param toldOn business date on which it was told first
 */
public record FinancingStep(
        UUID bank,
        String step,
        List<Reason> reasons,
        @Nullable String registrationNumber,
        LocalDate toldOn) {

    public enum Kind {
        VERIFIED,
        NOT_VERIFIED,
        UNDECIDED,
        REGISTERED;

        /** As the API and the database write it. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Kind> of(String wireName) {
            return Arrays.stream(values())
                    .filter(kind -> kind.wireName().equals(wireName))
                    .findFirst();
        }

        public static String inWords() {
            return Arrays.stream(values()).map(Kind::wireName).collect(Collectors.joining(", ", "one of ", ""));
        }

        /** Of those about the same the newest counts. */
        public String about() {
            return this == REGISTERED ? "registration" : "verification";
        }

        public boolean hasReasons() {
            return this == NOT_VERIFIED || this == UNDECIDED;
        }
    }

    /**
     * @param check as the bank calls it
     * @param sentence in the bank's words
     */
    public record Reason(String check, String sentence) {}

    public FinancingStep {
        reasons = List.copyOf(reasons);
    }

    @JsonIgnore
    public Kind kind() {
        return Kind.of(step).orElseThrow();
    }

    /** Whether nothing is new but the day. */
    boolean saysTheSame(FinancingStep other) {
        return equals(
                new FinancingStep(other.bank(), other.step(), other.reasons(), other.registrationNumber(), toldOn));
    }
}
