package io.counterfoil.messages.reading;

import io.counterfoil.documents.reading.XmlElement;
import io.counterfoil.kernel.Money;
import io.counterfoil.messages.BookingDetail;
import io.counterfoil.messages.Direction;
import io.counterfoil.messages.OtherParty;
import io.counterfoil.messages.References;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads one payment of an entry: TxDtls. */
final class DetailReader {

    private static final int NAME_MAX = 200;
    private static final int TEXT_MAX = 500;
    private static final int CODE_MAX = 35;
    private static final String NOT_PROVIDED = "NOTPROVIDED";

    private DetailReader() {}

    /** @param direction of the entry */
    static BookingDetail read(XmlElement details, Direction direction) {
        return new BookingDetail(
                references(details),
                party(details, direction),
                Values.directionOrNull(details),
                amount(details),
                Values.moneyOrNull(details, "AmtDtls", "InstdAmt", "Amt"),
                Charges.of(details),
                returned(details));
    }

    /** Before version 4 it stands below AmtDtls only. */
    private static @Nullable Money amount(XmlElement details) {
        Money amount = Values.moneyOrNull(details, "Amt");
        return amount == null ? Values.moneyOrNull(details, "AmtDtls", "TxAmt", "Amt") : amount;
    }

    private static References references(XmlElement details) {
        XmlElement refs = details.find("Refs");
        List<String> remittance = remittance(details.find("RmtInf"));
        if (refs == null) {
            return new References(null, null, null, null, null, remittance);
        }
        String endToEnd = refs.textOrNull(Values.REFERENCE_MAX, "EndToEndId");
        return new References(
                NOT_PROVIDED.equals(endToEnd) ? null : endToEnd,
                refs.textOrNull(Values.REFERENCE_MAX, "InstrId"),
                refs.textOrNull(Values.REFERENCE_MAX, "PmtInfId"),
                refs.textOrNull(Values.REFERENCE_MAX, "TxId"),
                refs.textOrNull(Values.REFERENCE_MAX, "AcctSvcrRef"),
                remittance);
    }

    private static List<String> remittance(@Nullable XmlElement information) {
        if (information == null) {
            return List.of();
        }
        List<String> remittance = new ArrayList<>();
        for (XmlElement structured : information.all("Strd")) {
            add(remittance, structured.textOrNull(Values.REFERENCE_MAX, "CdtrRefInf", "Ref"));
        }
        for (XmlElement free : information.all("Ustrd")) {
            add(remittance, free.textOrNull(TEXT_MAX));
        }
        return remittance;
    }

    private static void add(List<String> to, @Nullable String text) {
        if (text != null) {
            to.add(text);
        }
    }

    /** Who paid what came in, and was paid what went out. From version 8 on the names stand one element deeper. */
    private static OtherParty party(XmlElement details, Direction direction) {
        XmlElement parties = details.find("RltdPties");
        if (parties == null) {
            return OtherParty.UNKNOWN;
        }
        String role = direction == Direction.CREDIT ? "Dbtr" : "Cdtr";
        String name = parties.textOrNull(NAME_MAX, role, "Pty", "Nm");
        return new OtherParty(
                name == null ? parties.textOrNull(NAME_MAX, role, "Nm") : name,
                Values.accountOrNull(parties.find(role + "Acct")));
    }

    private static @Nullable String returned(XmlElement details) {
        XmlElement information = details.find("RtrInf");
        if (information != null) {
            String code = information.textOrNull(CODE_MAX, "Rsn", "Cd");
            return Objects.requireNonNullElse(
                    code == null ? information.textOrNull(CODE_MAX, "Rsn", "Prtry") : code, "");
        }
        return EntryReader.isReturn(details) ? "" : null;
    }
}
