package io.counterfoil.messages.reading;

import io.counterfoil.documents.reading.XmlElement;
import io.counterfoil.kernel.Money;
import io.counterfoil.messages.Batch;
import io.counterfoil.messages.Booking;
import io.counterfoil.messages.BookingDetail;
import io.counterfoil.messages.BookingIds;
import io.counterfoil.messages.BookingStatus;
import io.counterfoil.messages.Direction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one entry: Ntry. */
final class EntryReader {

    private static final int TEXT_MAX = 500;
    private static final int CODE_MAX = 35;
    /** Of credit transfers that come back, in the external code set of bank transactions. */
    private static final String RETURN_OF_TRANSFER = "RRTN";

    private final BookingIds ids;

    EntryReader(BookingIds ids) {
        this.ids = ids;
    }

    /** @param statement id of the statement in its file */
    Booking read(XmlElement entry, String statement, String account) {
        Money amount = Values.money(entry.get("Amt"));
        Direction direction = Values.direction(entry);
        boolean reversal = Values.isSet(entry, "RvslInd");
        LocalDate bookingDate = Dates.dayOrNull(entry, "BookgDt");
        LocalDate valueDate = Dates.dayOrNull(entry, "ValDt");
        String servicer = entry.textOrNull(Values.REFERENCE_MAX, "AcctSvcrRef");
        List<BookingDetail> details = details(entry, direction);
        String id = ids.next(
                statement,
                new BookingIds.Features(
                        account,
                        amount,
                        direction,
                        reversal,
                        bookingDate == null ? valueDate : bookingDate,
                        servicer,
                        details));
        return new Booking(
                id,
                account,
                amount,
                direction,
                reversal,
                status(entry),
                bookingDate,
                valueDate,
                entry.textOrNull(Values.REFERENCE_MAX, "NtryRef"),
                servicer,
                Charges.of(entry),
                entry.textOrNull(TEXT_MAX, "AddtlNtryInf"),
                batch(entry),
                details);
    }

    static boolean isReturn(XmlElement entryOrDetails) {
        return RETURN_OF_TRANSFER.equals(entryOrDetails.textOrNull(CODE_MAX, "BkTxCd", "Domn", "Fmly", "SubFmlyCd"));
    }

    /** A code by itself, and from version 8 on inside a choice. What only this bank knows is not money yet. */
    private static BookingStatus status(XmlElement entry) {
        boolean isPlain = entry.get("Sts").children().isEmpty();
        String code = isPlain ? entry.text(CODE_MAX, "Sts") : entry.textOrNull(CODE_MAX, "Sts", "Cd");
        if (code == null) {
            return BookingStatus.PENDING;
        }
        return switch (code) {
            case "BOOK" -> BookingStatus.BOOKED;
            case "INFO" -> BookingStatus.INFORMATION;
            default -> BookingStatus.PENDING;
        };
    }

    private static List<BookingDetail> details(XmlElement entry, Direction direction) {
        List<BookingDetail> details = new ArrayList<>();
        for (XmlElement group : entry.all("NtryDtls")) {
            for (XmlElement one : group.all("TxDtls")) {
                details.add(DetailReader.read(one, direction));
            }
        }
        return details;
    }

    private static @Nullable Batch batch(XmlElement entry) {
        for (XmlElement group : entry.all("NtryDtls")) {
            XmlElement batch = group.find("Btch");
            if (batch != null) {
                return new Batch(
                        batch.textOrNull(Values.REFERENCE_MAX, "MsgId"),
                        batch.textOrNull(Values.REFERENCE_MAX, "PmtInfId"),
                        Values.countOrNull(batch, "NbOfTxs"),
                        Values.moneyOrNull(batch, "TtlAmt"));
            }
        }
        return null;
    }
}
