package io.counterfoil.portal.credit;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.credit.NewCredit.Kind;
import io.counterfoil.portal.form.Amounts;
import io.counterfoil.portal.payable.Payable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the form of a credit: either all of it, or what is wrong with each field. */
final class Reading {

    private static final int NUMBER_LENGTH_MAX = 64;

    private final Map<String, Wrong> wrong = new LinkedHashMap<>();
    private final @Nullable NewCredit credit;

    /** @param today the business date */
    Reading(Typed typed, Payable payable, LocalDate today) {
        Kind kind = kind(typed.kind());
        String number = number(typed.number());
        LocalDate issuedOn = day(typed.issuedOn(), payable.issuedOn(), today);
        Money amount = amount(typed.amount(), payable.amount());
        credit = wrong.isEmpty() && kind != null && number != null && issuedOn != null && amount != null
                ? new NewCredit(kind, number, issuedOn, amount)
                : null;
    }

    /** Empty when something is wrong. */
    Optional<NewCredit> credit() {
        return Optional.ofNullable(credit);
    }

    /** By the name of the field, in the order of the form. */
    Map<String, Wrong> wrong() {
        return wrong;
    }

    private @Nullable Kind kind(String typed) {
        Optional<Kind> kind = Kind.of(typed);
        if (kind.isEmpty()) {
            wrong.put("kind", Wrong.NO_KIND);
        }
        return kind.orElse(null);
    }

    private @Nullable String number(String typed) {
        String number = typed.strip();
        if (number.isEmpty()) {
            wrong.put("number", Wrong.NO_NUMBER);
            return null;
        }
        if (number.length() > NUMBER_LENGTH_MAX) {
            wrong.put("number", Wrong.LONG_NUMBER);
        }
        return number;
    }

    private @Nullable LocalDate day(String typed, LocalDate first, LocalDate last) {
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            if (day.isBefore(first) || day.isAfter(last)) {
                wrong.put("issuedOn", Wrong.OTHER_DAY);
            }
            return day;
        } catch (DateTimeParseException noDay) {
            wrong.put("issuedOn", Wrong.NO_DAY);
            return null;
        }
    }

    private @Nullable Money amount(String typed, Money most) {
        Optional<Money> amount = Amounts.readAboveZero(typed, most.currency().getCurrencyCode());
        if (amount.isEmpty()) {
            wrong.put("amount", Wrong.NO_AMOUNT);
        } else if (most.isLessThan(amount.get())) {
            wrong.put("amount", Wrong.TOO_MUCH);
        }
        return amount.orElse(null);
    }
}
