package io.counterfoil.messages;

import io.counterfoil.kernel.Money;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gives a booking the same id in whichever statement it stands. What identifies it is the bank's own reference of it with account,
 * amount and direction; where the bank gives none, the day and of each payment its references, what the payer wrote, and the other
 * account. Bookings that are alike in all of this are numbered within their statement: two of them are two, and a statement that
 * overlaps another finds the first two again. What two statements that do not overlap show once each, alike in all of this, cannot be told
 * from one booking shown twice. One that two statements show with other words is two: the second is then found to be a double payment by
 * a person, while a payment that were lost would be found by nobody.
 */
public final class BookingIds {

    /** Written by banks that have none, and by all of them for every booking. */
    private static final Set<String> NO_REFERENCE = Set.of("NONREF", "NOTPROVIDED", "NOREF", "");

    private final Map<String, Integer> alike = new HashMap<>();

    /** What is known of a booking before it has an id. */
    public record Features(
            String account,
            Money amount,
            Direction direction,
            boolean reversal,
            @Nullable LocalDate day,
            @Nullable String accountServicer,
            List<BookingDetail> payments) {}

    /** @param statement pages of one statement have the same id, and are numbered together */
    public String next(String statement, Features of) {
        String features = text(of);
        int number = alike.merge(part(statement) + features, 1, Integer::sum);
        return sha256(features + number);
    }

    private static String text(Features of) {
        StringBuilder text = new StringBuilder();
        text.append(part(of.account()))
                .append(part(of.amount().minorUnits() + of.amount().currency().getCurrencyCode()))
                .append(part(of.direction().name()))
                .append(part(String.valueOf(of.reversal())));
        if (of.accountServicer() != null
                && !NO_REFERENCE.contains(of.accountServicer().strip().toUpperCase(Locale.ROOT))) {
            return text.append(part(of.accountServicer())).toString();
        }
        text.append(part(Objects.toString(of.day(), "")));
        of.payments().stream().map(BookingIds::text).sorted().forEach(text::append);
        return text.toString();
    }

    private static String text(BookingDetail payment) {
        References references = payment.references();
        StringBuilder text = new StringBuilder();
        Stream.of(
                        references.endToEnd(),
                        references.instruction(),
                        references.transaction(),
                        payment.party().account())
                .forEach(each -> text.append(part(Objects.toString(each, ""))));
        references.remittance().forEach(each -> text.append(part(each)));
        return part(text.toString());
    }

    /** With its length in front, so that no two lists of parts give the same text. */
    private static String part(String value) {
        return value.length() + ":" + value + ";";
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new AssertionError(everyJdkHasIt);
        }
    }
}
