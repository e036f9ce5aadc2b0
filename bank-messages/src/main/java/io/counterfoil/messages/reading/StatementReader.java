package io.counterfoil.messages.reading;

import io.counterfoil.documents.FileReason;
import io.counterfoil.documents.reading.XmlElement;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.messages.Booking;
import io.counterfoil.messages.BookingIds;
import io.counterfoil.messages.MessageReason;
import io.counterfoil.messages.Statement;
import io.counterfoil.messages.StatementFile;
import java.util.List;

/**
 * Reads what a bank says was booked: camt.052, camt.053 and camt.054, versions 2 to 13. Which one it is, its namespace says, never the
 * file's name. Elements that say nothing of a booking are not looked at, so what versions and banks add is no reason to refuse.
 */
public final class StatementReader {

    /** The first with the elements that are read here, and the newest there is. */
    private static final int VERSION_FIRST = 2;

    private static final int VERSION_LAST = 13;

    private StatementReader() {}

    /**
     * @param content at most as large as other XML files
     * @throws RefusedException with one violation: its field is the path of the element, its message begins with line and column, and says
     *     what is wrong and what to do
     */
    public static StatementFile read(byte[] content) {
        Message message = Message.of(content);
        try {
            return read(message);
        } catch (ArithmeticException tooLarge) {
            throw message.document().place().refused(FileReason.SUM_TOO_LARGE);
        }
    }

    private static StatementFile read(Message message) {
        Statement.Kind kind = switch (message.kind()) {
            case "camt.052" -> Statement.Kind.REPORT;
            case "camt.053" -> Statement.Kind.STATEMENT;
            case "camt.054" -> Statement.Kind.NOTIFICATION;
            default ->
                throw message.document()
                        .place()
                        .refused(MessageReason.NOT_A_STATEMENT, message.id().id());
        };
        message.requireVersion(VERSION_FIRST, VERSION_LAST);
        XmlElement body = message.document().get(bodyOf(kind));
        String messageId = body.text(Values.REFERENCE_MAX, "GrpHdr", "MsgId");
        List<XmlElement> statements = body.all(statementOf(kind));
        if (statements.isEmpty()) {
            throw body.place().of(statementOf(kind)).refused(FileReason.ELEMENT_MISSING, statementOf(kind));
        }
        EntryReader entries = new EntryReader(new BookingIds());
        return new StatementFile(
                message.id().id(),
                messageId,
                statements.stream()
                        .map(statement -> statement(kind, statement, entries))
                        .toList());
    }

    private static Statement statement(Statement.Kind kind, XmlElement statement, EntryReader entries) {
        String id = statement.text(Values.REFERENCE_MAX, "Id");
        XmlElement accountElement = statement.get("Acct");
        String account = Values.accountOrNull(accountElement);
        if (account == null) {
            throw accountElement.place().refused(MessageReason.ACCOUNT_MISSING);
        }
        List<Booking> bookings = statement.all("Ntry").stream()
                .map(entry -> entries.read(entry, id, account))
                .toList();
        return new Statement(kind, id, account, bookings);
    }

    private static String bodyOf(Statement.Kind kind) {
        return switch (kind) {
            case REPORT -> "BkToCstmrAcctRpt";
            case STATEMENT -> "BkToCstmrStmt";
            case NOTIFICATION -> "BkToCstmrDbtCdtNtfctn";
        };
    }

    private static String statementOf(Statement.Kind kind) {
        return switch (kind) {
            case REPORT -> "Rpt";
            case STATEMENT -> "Stmt";
            case NOTIFICATION -> "Ntfctn";
        };
    }
}
