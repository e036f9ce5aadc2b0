package io.counterfoil.service.web;

import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.kernel.Violation;
import io.counterfoil.kernel.VisibleText;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of a body and collects what is wrong with them, so that a client mends all in one go. Methods return a
 * stand-in for what is wrong: call {@link #requireAllRead()} before using anything.
 */
public final class Fields {

    private static final String REQUIRED = "is required";
    /** Whole years that fit the chain's yyyymmdd and any receivable; what lies outside is a slip of the pen. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1970, 1, 1);

    private static final LocalDate LAST_DAY = LocalDate.of(2999, 12, 31);
    private static final UUID NO_ID = new UUID(0, 0);
    private static final Money NO_MONEY = Money.parse("0", "CNY");

    private final List<Violation> violations = new ArrayList<>();

    public void violation(String field, String message) {
        violations.add(new Violation(field, message));
    }

    public void requireAllRead() {
        if (!violations.isEmpty()) {
            throw RefusedException.malformed(violations);
        }
    }

    public <T> T required(String field, @Nullable T value, T standIn) {
        if (value == null) {
            violation(field, REQUIRED);
            return standIn;
        }
        return value;
    }

    public UUID id(String field, @Nullable UUID value) {
        return required(field, value, NO_ID);
    }

    /** {@link VisibleText} of 1 to {@code lengthMax} characters. */
    public String text(String field, @Nullable String value, int lengthMax) {
        if (value == null) {
            violation(field, REQUIRED);
            return "";
        }
        if (VisibleText.isBlank(value) || value.length() > lengthMax) {
            violation(field, "1 to " + lengthMax + " characters");
        } else {
            requireVisible(field, value);
        }
        return value;
    }

    private void requireVisible(String field, String value) {
        VisibleText.firstUnseen(value)
                .ifPresent(unseen -> violation(
                        field,
                        "no control characters, no invisible ones, no halves of characters: U+%04X".formatted(unseen)));
    }

    @Nullable
    public String optionalText(String field, @Nullable String value, int lengthMax) {
        return value == null ? null : text(field, value, lengthMax);
    }

    public String matching(String field, @Nullable String value, Pattern form, String inWords) {
        if (value == null) {
            violation(field, REQUIRED);
            return "";
        }
        if (!form.matcher(value).matches()) {
            violation(field, inWords);
        } else {
            requireVisible(field, value);
        }
        return value;
    }

    /** @param read throws IllegalArgumentException with a message for the client */
    public <T> T readBy(String field, @Nullable String value, Function<String, T> read, T standIn) {
        T known = optional(field, value, read);
        if (value == null) {
            violation(field, REQUIRED);
        }
        return known == null ? standIn : known;
    }

    /** ISO 4217. */
    public String currency(String field, @Nullable String value) {
        return readBy(field, value, Fields::currencyOf, NO_MONEY.currency().getCurrencyCode());
    }

    private static String currencyOf(String code) {
        return Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getDefaultFractionDigits() >= 0) // no metals, funds or test codes
                .map(Currency::getCurrencyCode)
                .filter(code::equals)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("an ISO 4217 code"));
    }

    /** @param read empty for what is not one of them */
    public <T> T oneOf(
            String field, @Nullable String value, Function<String, Optional<T>> read, T standIn, String inWords) {
        Optional<T> known = value == null ? Optional.empty() : read.apply(value);
        if (known.isEmpty()) {
            violation(field, value == null ? REQUIRED : inWords);
        }
        return known.orElse(standIn);
    }

    /** Of a query, which has text alone. */
    @Nullable
    public LocalDate dayIn(String field, @Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            violation(field, "a day YYYY-MM-DD");
            return FIRST_DAY;
        }
    }

    public LocalDate day(String field, @Nullable LocalDate value) {
        if (value == null) {
            violation(field, REQUIRED);
            return FIRST_DAY;
        }
        if (value.isBefore(FIRST_DAY) || value.isAfter(LAST_DAY)) {
            violation(field, "from " + FIRST_DAY + " to " + LAST_DAY);
            return FIRST_DAY;
        }
        return value;
    }

    @Nullable
    public LocalDate optionalDay(String field, @Nullable LocalDate value) {
        return value == null ? null : day(field, value);
    }

    public Money money(String field, @Nullable MoneyJson value) {
        if (value == null) {
            violation(field, REQUIRED);
            return NO_MONEY;
        }
        if (value.amount() == null || value.currency() == null) {
            violation(field + (value.amount() == null ? ".amount" : ".currency"), REQUIRED);
            return NO_MONEY;
        }
        try {
            return Money.parse(value.amount(), value.currency());
        } catch (IllegalArgumentException | ArithmeticException wrong) {
            boolean currencyKnown = Currency.getAvailableCurrencies().stream()
                    .anyMatch(known -> known.getCurrencyCode().equals(value.currency()));
            violation(
                    currencyKnown ? field + ".amount" : field + ".currency",
                    currencyKnown
                            ? "a plain decimal such as 1234.56: at most 14 digits before the point, no more decimals than "
                                    + value.currency() + " has"
                            : "an ISO 4217 code");
            return NO_MONEY;
        }
    }

    public Money moneyAboveZero(String field, @Nullable MoneyJson value) {
        int before = violations.size();
        Money money = money(field, value);
        if (violations.size() == before && money.isZero()) {
            violation(field + ".amount", "must be above zero");
        }
        return money;
    }

    public <T> List<T> list(String field, @Nullable List<T> values, int sizeMax) {
        if (values == null || values.isEmpty() || values.size() > sizeMax) {
            violation(field, values == null ? REQUIRED : "1 to " + sizeMax + " items");
            return List.of();
        }
        if (values.stream().anyMatch(value -> value == null)) {
            violation(field, "no null items");
            return List.of();
        }
        return values;
    }

    public <T> List<T> distinct(String field, @Nullable List<T> values, int sizeMax) {
        List<T> read = list(field, values, sizeMax);
        if (new HashSet<>(read).size() < read.size()) {
            violation(field, "no item twice");
        }
        return read;
    }

    /** @param read throws IllegalArgumentException with a message for the client */
    public <T> @Nullable T optional(String field, @Nullable String value, Function<String, T> read) {
        if (value == null) {
            return null;
        }
        try {
            return read.apply(value);
        } catch (IllegalArgumentException wrong) {
            violation(field, String.valueOf(wrong.getMessage()));
            return null;
        }
    }
}
