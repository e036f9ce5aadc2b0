package io.counterfoil.messages.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.prowidesoftware.swift.model.mx.MxCamt05300102;
import com.prowidesoftware.swift.model.mx.MxCamt05300104;
import com.prowidesoftware.swift.model.mx.MxCamt05300108;
import com.prowidesoftware.swift.model.mx.MxCamt05400102;
import com.prowidesoftware.swift.model.mx.MxCamt05400104;
import com.prowidesoftware.swift.model.mx.MxCamt05400108;
import com.prowidesoftware.swift.model.mx.dic.ReportEntry10;
import com.prowidesoftware.swift.model.mx.dic.ReportEntry2;
import com.prowidesoftware.swift.model.mx.dic.ReportEntry4;
import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.Violation;
import io.counterfoil.messages.Booking;
import io.counterfoil.messages.BookingDetail;
import io.counterfoil.messages.BookingStatus;
import io.counterfoil.messages.Direction;
import io.counterfoil.messages.OtherParty;
import io.counterfoil.messages.Statement;
import io.counterfoil.messages.StatementFile;
import io.counterfoil.messages.matching.Transfer;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every message of the data folder, and a second reader of them. */
class RealStatementsTest {

    private static final Set<String> READ = Set.of(
            "camt/camt053.v2.minimal.xml",
            "camt/camt053.v4.xml",
            "camt/camt053.v8.xml",
            "camt/camt054.v2.xml",
            "camt/camt054.v4.xml",
            "camt/camt054.v8.xml");

    private static final Map<String, String> REFUSED = Map.of(
            "camt/camt053.v2.wrong.xml",
            "Stmt is missing; ask for a complete file",
            "pain/pain001_001_08.xml",
            "this is pain.001.001.08, which does not say what was booked on an account",
            "pacs.008.001.07.xml",
            "this is pacs.008.001.07, which does not say what was booked on an account");

    @Test
    void everyFileIsReadOrRefusedForItsReason() throws IOException {
        Map<String, byte[]> files = RealMessages.of("RealStatementsTest");
        Set<String> known = new TreeSet<>(READ);
        known.addAll(REFUSED.keySet());
        assertEquals(known, files.keySet());
        READ.forEach(name -> assertEquals(
                1, StatementReader.read(files.get(name)).statements().size(), name));
        REFUSED.forEach((name, reason) -> {
            Violation violation = Expect.refused(name, files.get(name));
            assertTrue(violation.message().contains(reason), name + ": " + violation);
        });
    }

    @Test
    void oneCustomersCreditIsTheSameInEachVersionOfCamt053() throws IOException {
        Map<String, byte[]> files = RealMessages.of("RealStatementsTest");
        for (String name : List.of("camt/camt053.v2.minimal.xml", "camt/camt053.v4.xml", "camt/camt053.v8.xml")) {
            StatementFile file = StatementReader.read(files.get(name));
            assertEquals("CAMT053RIB000000000001", file.messageId(), name);
            Statement statement = file.statements().get(0);
            assertEquals(Statement.Kind.STATEMENT, statement.kind(), name);
            assertEquals("253EURNL26VAYB8060476890", statement.id(), name);
            assertEquals("NL26VAYB8060476890", statement.account(), name);
            Booking booking = only(file);
            assertEquals(Money.parse("8.85", "EUR"), booking.amount(), name);
            assertEquals(Direction.CREDIT, booking.direction(), name);
            assertFalse(booking.reversal(), name);
            assertEquals(BookingStatus.BOOKED, booking.status(), name);
            assertEquals(LocalDate.of(2014, 12, 31), booking.bookingDate(), name);
            assertEquals(LocalDate.of(2015, 1, 2), booking.valueDate(), name);
            BookingDetail detail = booking.details().get(0);
            assertEquals(new OtherParty("NAME NAME", "NL56AGDH9619008421"), detail.party(), name);
            assertEquals(List.of("4654654654654654"), detail.references().remittance(), name);
            Transfer transfer = Transfer.of(booking).get(0);
            assertTrue(transfer.addsUp(), name + ": its payment is in another currency or without an amount");
            assertEquals(booking.amount(), transfer.amount(), name);
        }
        assertEquals(
                "MUELL/FINP/RA12345",
                only(StatementReader.read(files.get("camt/camt053.v8.xml")))
                        .details()
                        .get(0)
                        .references()
                        .endToEnd());
    }

    @Test
    void batchesWhosePaymentsCannotBeAddedAreReadAsWhatTheyAre() throws IOException {
        Map<String, byte[]> files = RealMessages.of("RealStatementsTest");
        for (String name : List.of("camt/camt054.v2.xml", "camt/camt054.v4.xml", "camt/camt054.v8.xml")) {
            Booking booking = only(StatementReader.read(files.get(name)));
            assertEquals(Money.parse("200000", "SEK"), booking.amount(), name);
            assertEquals(Direction.DEBIT, booking.direction(), name);
            assertEquals(LocalDate.of(2007, 10, 18), booking.bookingDate(), name);
            assertEquals(3, booking.details().size(), name);
            List<Transfer> transfers = Transfer.of(booking);
            assertEquals(1, transfers.size(), name);
            assertFalse(transfers.get(0).addsUp(), name);
        }
        Booking batch = only(StatementReader.read(files.get("camt/camt054.v8.xml")));
        assertEquals(2, Objects.requireNonNull(batch.batch()).count());
        assertEquals(Money.parse("6.30", "CHF"), batch.batch().total());
        assertEquals(
                "UXC06170000006PI00001EE00002",
                batch.details().get(1).references().endToEnd());
        assertEquals("Example Creditor 3 - V2", batch.details().get(1).party().name());
        assertNull(only(StatementReader.read(files.get("camt/camt054.v2.xml"))).batch());
    }

    /** What Prowide's classes, made from the schemas, find in the same files. */
    private record Second(BigDecimal amount, String currency, String direction, int details) {

        static Second of(ReportEntry2 entry) {
            return new Second(
                    entry.getAmt().getValue(),
                    entry.getAmt().getCcy(),
                    entry.getCdtDbtInd().name(),
                    entry.getNtryDtls().stream()
                            .mapToInt(group -> group.getTxDtls().size())
                            .sum());
        }

        static Second of(ReportEntry4 entry) {
            return new Second(
                    entry.getAmt().getValue(),
                    entry.getAmt().getCcy(),
                    entry.getCdtDbtInd().name(),
                    entry.getNtryDtls().stream()
                            .mapToInt(group -> group.getTxDtls().size())
                            .sum());
        }

        static Second of(ReportEntry10 entry) {
            return new Second(
                    entry.getAmt().getValue(),
                    entry.getAmt().getCcy(),
                    entry.getCdtDbtInd().name(),
                    entry.getNtryDtls().stream()
                            .mapToInt(group -> group.getTxDtls().size())
                            .sum());
        }
    }

    @Test
    void prowideFindsTheSameEntries() throws IOException {
        Map<String, byte[]> files = RealMessages.of("RealStatementsTest");
        agree(
                files,
                "camt/camt053.v2.minimal.xml",
                xml -> MxCamt05300102.parse(xml).getBkToCstmrStmt().getStmt().stream()
                        .flatMap(statement -> statement.getNtry().stream())
                        .map(Second::of));
        agree(
                files,
                "camt/camt053.v4.xml",
                xml -> MxCamt05300104.parse(xml).getBkToCstmrStmt().getStmt().stream()
                        .flatMap(statement -> statement.getNtry().stream())
                        .map(Second::of));
        agree(
                files,
                "camt/camt053.v8.xml",
                xml -> MxCamt05300108.parse(xml).getBkToCstmrStmt().getStmt().stream()
                        .flatMap(statement -> statement.getNtry().stream())
                        .map(Second::of));
        agree(
                files,
                "camt/camt054.v2.xml",
                xml -> MxCamt05400102.parse(xml).getBkToCstmrDbtCdtNtfctn().getNtfctn().stream()
                        .flatMap(statement -> statement.getNtry().stream())
                        .map(Second::of));
        agree(
                files,
                "camt/camt054.v4.xml",
                xml -> MxCamt05400104.parse(xml).getBkToCstmrDbtCdtNtfctn().getNtfctn().stream()
                        .flatMap(statement -> statement.getNtry().stream())
                        .map(Second::of));
        agree(
                files,
                "camt/camt054.v8.xml",
                xml -> MxCamt05400108.parse(xml).getBkToCstmrDbtCdtNtfctn().getNtfctn().stream()
                        .flatMap(statement -> statement.getNtry().stream())
                        .map(Second::of));
    }

    private interface SecondReader {
        Stream<Second> entries(String xml);
    }

    private static void agree(Map<String, byte[]> files, String name, SecondReader second) {
        byte[] content = files.get(name);
        List<Second> ours = StatementReader.read(content).bookings().stream()
                .map(booking -> new Second(
                        new BigDecimal(booking.amount().toDecimal()).stripTrailingZeros(),
                        booking.amount().currency().getCurrencyCode(),
                        booking.direction() == Direction.CREDIT ? "CRDT" : "DBIT",
                        booking.details().size()))
                .toList();
        List<Second> theirs = second.entries(new String(content, StandardCharsets.UTF_8))
                .map(entry -> new Second(
                        entry.amount().stripTrailingZeros(), entry.currency(), entry.direction(), entry.details()))
                .toList();
        assertEquals(theirs, ours, name);
    }

    private static Booking only(StatementFile file) {
        assertEquals(1, file.bookings().size());
        return file.bookings().get(0);
    }
}
