package io.counterfoil.portal.recording;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.directory.Party;
import io.counterfoil.portal.form.Amounts;
import io.counterfoil.portal.payable.NewPayable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the form of a payable: either all of it, or what is wrong with each field. */
final class Reading {

    private static final int INVOICE_NUMBER_LENGTH_MAX = 64;
    private static final int REASON_LENGTH_MAX = 500;

    private final Map<String, Wrong> wrong = new LinkedHashMap<>();
    private final @Nullable NewPayable payable;

    Reading(Typed typed, List<Party> suppliers) {
        UUID creditor = supplier(typed.creditor().strip(), suppliers);
        String invoiceNumber = text("invoiceNumber", typed.invoiceNumber(), INVOICE_NUMBER_LENGTH_MAX);
        Money amount = amount(typed.amount(), typed.currency());
        LocalDate issuedOn = day("issuedOn", typed.issuedOn());
        LocalDate dueOn = day("dueOn", typed.dueOn());
        if (issuedOn != null && dueOn != null && dueOn.isBefore(issuedOn)) {
            wrong.put("dueOn", Wrong.BEFORE_THE_INVOICE);
        }
        UUID payingBank = id("payingBank", typed.payingBank());
        String reason = typed.longTenorReason().strip();
        if (reason.length() > REASON_LENGTH_MAX) {
            wrong.put("longTenorReason", Wrong.TOO_LONG);
        }
        payable = wrong.isEmpty()
                        && invoiceNumber != null
                        && creditor != null
                        && amount != null
                        && issuedOn != null
                        && dueOn != null
                        && payingBank != null
                ? new NewPayable(
                        invoiceNumber, creditor, amount, issuedOn, dueOn, payingBank, reason.isEmpty() ? null : reason)
                : null;
    }

    /** Empty when something is wrong. */
    Optional<NewPayable> payable() {
        return Optional.ofNullable(payable);
    }

    /** By the name of the field, in the order of the form. */
    Map<String, Wrong> wrong() {
        return wrong;
    }

    /** The whole name, with its id where several have it, or a part that only one has. */
    private @Nullable UUID supplier(String typed, List<Party> suppliers) {
        if (typed.isEmpty()) {
            wrong.put("creditor", Wrong.MISSING);
            return null;
        }
        List<Party> found = Party.meantBy(typed, suppliers);
        if (found.size() != 1) {
            wrong.put("creditor", found.isEmpty() ? Wrong.NO_SUCH_SUPPLIER : Wrong.SEVERAL_SUPPLIERS);
            return null;
        }
        return found.get(0).id();
    }

    private @Nullable String text(String field, String typed, int lengthMax) {
        String text = typed.strip();
        if (text.isEmpty()) {
            wrong.put(field, Wrong.MISSING);
            return null;
        }
        if (text.length() > lengthMax) {
            wrong.put(field, Wrong.TOO_LONG);
        }
        return text;
    }

    private @Nullable Money amount(String typed, String currency) {
        Optional<Money> amount = Amounts.readAboveZero(typed, currency);
        if (amount.isEmpty()) {
            wrong.put("amount", typed.isBlank() ? Wrong.MISSING : Wrong.NO_AMOUNT);
        }
        return amount.orElse(null);
    }

    private @Nullable LocalDate day(String field, String typed) {
        if (typed.isBlank()) {
            wrong.put(field, Wrong.MISSING);
            return null;
        }
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException noDay) {
            wrong.put(field, Wrong.NO_DAY);
            return null;
        }
    }

    private @Nullable UUID id(String field, String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException none) {
            wrong.put(field, Wrong.MISSING);
            return null;
        }
    }
}
