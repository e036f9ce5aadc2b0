package io.counterfoil.receivables.supervision.rest;

import io.counterfoil.kernel.RefusedException;
import io.counterfoil.service.web.Reading;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a question to supervision names. Whatever is wrong is refused by the parameter's name. */
final class Asked {

    private Asked() {}

    static <T> T required(String name, @Nullable T given) {
        if (given == null) {
            throw RefusedException.malformed(name, "required");
        }
        return given;
    }

    static <T> T one(String name, @Nullable String text, T[] all, Function<T, String> wireName) {
        Set<String> names = Arrays.stream(all).map(wireName).collect(Collectors.toSet());
        String given = required(name, Reading.oneOf(names, name, text));
        return Arrays.stream(all)
                .filter(each -> wireName.apply(each).equals(given))
                .findFirst()
                .orElseThrow();
    }

    static Currency currency(@Nullable String text) {
        return required("currency", Reading.currency("currency", text));
    }

    static LocalDate day(String name, String text) {
        return required(name, Reading.day(name, text));
    }
}
