package io.counterfoil.messages.reading;

import io.counterfoil.documents.reading.Place;
import io.counterfoil.documents.reading.XmlElement;
import io.counterfoil.kernel.CutText;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.messages.InstructionState;
import io.counterfoil.messages.MessageReason;
import io.counterfoil.messages.PaymentStatus;
import io.counterfoil.messages.PaymentStatusReport;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a bank says of an instruction: pain.002, versions 3 to 14. */
public final class StatusReportReader {

    /** The first that has states of single groups of payments, and the newest there is. */
    private static final int VERSION_FIRST = 3;

    private static final int VERSION_LAST = 14;

    private static final int CODE_MAX = 35;
    private static final int TEXT_MAX = 500;
    private static final int REASON_MAX = 300;

    private StatusReportReader() {}

    /** @throws RefusedException with one violation, as for a statement */
    public static PaymentStatusReport read(byte[] content) {
        Message message = Message.of(content);
        if (!message.kind().equals("pain.002")) {
            throw message.document()
                    .place()
                    .refused(MessageReason.NOT_A_STATUS_REPORT, message.id().id());
        }
        message.requireVersion(VERSION_FIRST, VERSION_LAST);
        XmlElement report = message.document().get("CstmrPmtStsRpt");
        XmlElement group = report.get("OrgnlGrpInfAndSts");
        List<PaymentStatus> statuses = new ArrayList<>();
        add(statuses, group, "GrpSts", null);
        for (XmlElement information : report.all("OrgnlPmtInfAndSts")) {
            String id = information.text(Values.REFERENCE_MAX, "OrgnlPmtInfId");
            add(statuses, information, "PmtInfSts", id);
            for (XmlElement payment : information.all("TxInfAndSts")) {
                add(statuses, payment, "TxSts", id);
            }
        }
        return new PaymentStatusReport(
                message.id().id(),
                report.text(Values.REFERENCE_MAX, "GrpHdr", "MsgId"),
                group.text(Values.REFERENCE_MAX, "OrgnlMsgId"),
                statuses);
    }

    private static void add(
            List<PaymentStatus> statuses, XmlElement of, String state, @Nullable String paymentInformation) {
        String code = of.textOrNull(CODE_MAX, state);
        if (code != null) {
            statuses.add(new PaymentStatus(
                    paymentInformation,
                    of.textOrNull(Values.REFERENCE_MAX, "OrgnlInstrId"),
                    of.textOrNull(Values.REFERENCE_MAX, "OrgnlEndToEndId"),
                    state(code, of.get(state)),
                    reason(of)));
        }
    }

    private static InstructionState state(String code, XmlElement element) {
        return switch (code) {
            case "RCVD" -> InstructionState.RECEIVED;
            case "PDNG" -> InstructionState.PENDING;
            case "ACTC", "ACCP", "ACSP", "ACWC", "ACWP", "ACFC", "PATC" -> InstructionState.ACCEPTED;
            case "PART" -> InstructionState.PARTLY_ACCEPTED;
            case "ACSC", "ACCC" -> InstructionState.SETTLED;
            case "RJCT" -> InstructionState.REJECTED;
            case "CANC" -> InstructionState.CANCELLED;
            default -> throw element.place().refused(MessageReason.STATUS_UNKNOWN, Place.shown(code));
        };
    }

    private static @Nullable String reason(XmlElement of) {
        List<String> reasons = new ArrayList<>();
        for (XmlElement information : of.all("StsRsnInf")) {
            String code = information.textOrNull(CODE_MAX, "Rsn", "Cd");
            String named = code == null ? information.textOrNull(CODE_MAX, "Rsn", "Prtry") : code;
            if (named != null) {
                reasons.add(named);
            }
            for (XmlElement text : information.all("AddtlInf")) {
                String written = text.textOrNull(TEXT_MAX);
                if (written != null) {
                    reasons.add(written);
                }
            }
        }
        return reasons.isEmpty() ? null : CutText.of(String.join(" ", reasons), REASON_MAX);
    }
}
