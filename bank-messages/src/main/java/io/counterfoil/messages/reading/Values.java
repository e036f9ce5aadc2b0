package io.counterfoil.messages.reading;

import io.counterfoil.documents.reading.Amounts;
import io.counterfoil.documents.reading.Place;
import io.counterfoil.documents.reading.XmlElement;
import io.counterfoil.kernel.Money;
import io.counterfoil.messages.Direction;
import io.counterfoil.messages.MessageReason;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Values that stand in several places of a bank's message. */
final class Values {

    static final int REFERENCE_MAX = 140;
    private static final int ACCOUNT_MAX = 70;
    private static final int CODE_MAX = 35;

    private Values() {}

    static Money money(XmlElement element) {
        Currency currency = Amounts.currency(element.requiredAttribute("Ccy"), element.place());
        long minorUnits = Amounts.minorUnits(element, currency);
        if (minorUnits < 0) {
            throw element.place().refused(MessageReason.AMOUNT_BELOW_ZERO);
        }
        return new Money(minorUnits, currency);
    }

    static @Nullable Money moneyOrNull(XmlElement parent, String... names) {
        XmlElement element = parent.find(names);
        return element == null ? null : money(element);
    }

    static Direction direction(XmlElement parent) {
        return direction(parent.get("CdtDbtInd"), parent.text(CODE_MAX, "CdtDbtInd"));
    }

    static @Nullable Direction directionOrNull(XmlElement parent) {
        String written = parent.textOrNull(CODE_MAX, "CdtDbtInd");
        return written == null ? null : direction(parent.get("CdtDbtInd"), written);
    }

    private static Direction direction(XmlElement element, String written) {
        return switch (written) {
            case "CRDT" -> Direction.CREDIT;
            case "DBIT" -> Direction.DEBIT;
            default -> throw element.place().refused(MessageReason.DIRECTION_UNKNOWN, Place.shown(written));
        };
    }

    /** A flag that is not there is not set. */
    static boolean isSet(XmlElement parent, String name) {
        String written = parent.textOrNull(CODE_MAX, name);
        if (written == null) {
            return false;
        }
        return switch (written) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw parent.get(name).place().refused(MessageReason.NOT_A_FLAG, Place.shown(written));
        };
    }

    static @Nullable Integer countOrNull(XmlElement parent, String name) {
        String written = parent.textOrNull(CODE_MAX, name);
        if (written == null) {
            return null;
        }
        if (!written.matches("\\d{1,9}")) {
            throw parent.get(name).place().refused(MessageReason.NOT_A_COUNT, Place.shown(written));
        }
        return Integer.valueOf(written);
    }

    /** IBAN, or another number of an account. */
    static @Nullable String accountOrNull(@Nullable XmlElement account) {
        if (account == null) {
            return null;
        }
        String iban = account.textOrNull(ACCOUNT_MAX, "Id", "IBAN");
        String number = iban == null ? account.textOrNull(ACCOUNT_MAX, "Id", "Othr", "Id") : iban;
        return number == null ? null : number.replace(" ", "").toUpperCase(Locale.ROOT);
    }
}
