package io.counterfoil.verification;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.TreeMap;

/** A verification as a person reads it, and as JSON. */
public final class VerificationReport {

    private static final ObjectMapper JSON = new ObjectMapper()
            .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private VerificationReport() {}

    public static String json(Verification verification) {
        try {
            return JSON.writeValueAsString(verification);
        } catch (JsonProcessingException recordsOfText) {
            throw new IllegalStateException(recordsOfText);
        }
    }

    public static String text(Verification verification) {
        StringBuilder text = new StringBuilder();
        text.append("Compared at block ").append(verification.height()).append('\n');
        new TreeMap<>(verification.compared())
                .forEach((what, count) -> text.append("  %-26s %,12d%n".formatted(what, count)));
        new TreeMap<>(verification.totals())
                .forEach((currency, totals) -> text.append("  %s issued %s = live %s + redeemed %s + cancelled %s%n"
                        .formatted(currency, totals.issued(), totals.live(), totals.redeemed(), totals.cancelled())));
        text.append(line("chain = database", verification.chainEqualsDatabase()));
        text.append(line("events = database", verification.eventsEqualDatabase()));
        text.append(line("value is conserved", verification.conservation()));
        text.append(line("gateways = chain", verification.gatewaysEqualChain()));
        for (Difference difference : verification.differences()) {
            text.append(difference(difference));
        }
        if (verification.differencesTotal() > verification.differences().size()) {
            text.append("... and %,d more%n"
                    .formatted(verification.differencesTotal()
                            - verification.differences().size()));
        }
        text.append(
                verification.passed()
                        ? "Verified: no difference.%n".formatted()
                        : "NOT verified: %,d differences.%n".formatted(verification.differencesTotal()));
        return text.toString();
    }

    private static String line(String promise, boolean holds) {
        return "  %-26s %12s%n".formatted(promise, holds ? "yes" : "NO");
    }

    private static String difference(Difference difference) {
        StringBuilder text = new StringBuilder("- " + difference.kind() + " " + difference.where());
        if (difference.id() != null) {
            text.append(' ').append(difference.id());
        }
        if (difference.field() != null) {
            text.append('.').append(difference.field());
        }
        text.append(": ").append(difference.explanation());
        if (difference.chain() != null || difference.database() != null || difference.events() != null) {
            text.append("%n    chain: %s | database: %s | events: %s"
                    .formatted(shown(difference.chain()), shown(difference.database()), shown(difference.events())));
        }
        return text.append("%n".formatted()).toString();
    }

    private static String shown(@org.jspecify.annotations.Nullable String value) {
        return value == null ? "-" : value;
    }
}
