package io.counterfoil.messages.reading;

import static io.counterfoil.messages.reading.Samples.amount;
import static io.counterfoil.messages.reading.Samples.camt;
import static io.counterfoil.messages.reading.Samples.camt052;
import static io.counterfoil.messages.reading.Samples.camt053;
import static io.counterfoil.messages.reading.Samples.credit;
import static io.counterfoil.messages.reading.Samples.entry;
import static io.counterfoil.messages.reading.Samples.payment;
import static io.counterfoil.messages.reading.Samples.statement;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.kernel.Money;
import io.counterfoil.messages.Booking;
import io.counterfoil.messages.BookingStatus;
import io.counterfoil.messages.Statement;
import io.counterfoil.messages.StatementFile;
import io.counterfoil.messages.matching.Transfer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What banks write differently, and what they must not. */
class StatementRulesTest {

    @Test
    void daysAreReadWithAndWithoutTimeFractionsAndZone() {
        for (String date : List.of(
                "<Dt>2026-07-01</Dt>",
                "<Dt>2026-07-01+08:00</Dt>",
                "<Dt>2026-07-01Z</Dt>",
                "<DtTm>2026-07-01T23:59:59</DtTm>",
                "<DtTm>2026-07-01T00:30:00.123456789+08:00</DtTm>",
                "<DtTm>2026-07-01T00:30:00.5Z</DtTm>",
                "<DtTm>2026-07-01T24:00:00Z</DtTm>")) {
            String xml = credit("1", "E").replace("<Dt>2026-07-01</Dt>", date);
            Booking booking = only(camt053(statement("S", xml)));
            assertEquals(LocalDate.of(2026, 7, 1), booking.bookingDate(), date);
            assertEquals(only(camt053(statement("S", credit("1", "E")))).id(), booking.id(), date);
        }
        for (String date : List.of(
                "<Dt>2026-02-30</Dt>",
                "<Dt>01.07.2026</Dt>",
                "<DtTm>2026-07-01</DtTm>",
                "<DtTm>2026-07-01T25:00:00</DtTm>",
                "<Dt>20260701</Dt>",
                "<Dt>1926-07-01</Dt>")) {
            String xml = credit("1", "E").replace("<Dt>2026-07-01</Dt>", date);
            assertTrue(
                    Expect.refused(date, camt053(statement("S", xml))).field().contains("Stmt/Ntry/BookgDt/Dt"), date);
        }
    }

    @Test
    void whatIsOptionalMayBeMissing() {
        Booking booking = only(camt053(statement("S", """
                <Ntry><Amt Ccy="JPY">100.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Prtry>ours</Prtry></Sts></Ntry>
                """)));
        assertEquals(Money.parse("100", "JPY"), booking.amount());
        assertEquals(BookingStatus.PENDING, booking.status(), "a state that only this bank knows is not money yet");
        assertNull(booking.bookingDate());
        assertNull(booking.accountServicer());
        assertEquals(List.of(), booking.details());
        assertEquals(
                List.of(), StatementReader.read(camt053(statement("nothing"))).bookings());
    }

    @Test
    void whatMustBeThereIsNamedWithItsPlace() {
        Map<String, String> missing = Map.of(
                "<Amt Ccy=\"CNY\">1</Amt>", "Amt is missing",
                "<CdtDbtInd>CRDT</CdtDbtInd>", "CdtDbtInd is missing",
                "<Sts><Cd>BOOK</Cd></Sts>", "Sts is missing");
        missing.forEach((element, message) -> {
            String xml = credit("1", "E").replace(element, "");
            var violation = Expect.refused(element, camt053(statement("S", credit("2", "F"), xml)));
            assertTrue(violation.field().startsWith("Document/BkToCstmrStmt/Stmt/Ntry[2]/"), violation.toString());
            assertTrue(violation.message().contains(message), violation.toString());
        });
        refused("<IBAN>" + Samples.ACCOUNT + "</IBAN>", "", "no IBAN and no other number");
        refused("CRDT", "PLUS", "neither CRDT nor DBIT");
        refused("CNY\">1", "XXX\">1", "no currency of ISO 4217");
        refused("CNY\">1", "CNY\">1.005", "more decimals than");
        refused("CNY\">1", "CNY\">-1", "the amount is negative");
        refused("CNY\">1", "CNY\">1,00", "is not a number in figures");
        refused("<Sts>", "<RvslInd>yes</RvslInd><Sts>", "neither true nor false");
        refused("<Id>S</Id>", "<Id>S</Id><Id>T</Id>", "a second time");
    }

    private static void refused(String part, String instead, String message) {
        byte[] content = new String(camt053(statement("S", credit("1", "E"))), StandardCharsets.UTF_8)
                .replace(part, instead)
                .getBytes(StandardCharsets.UTF_8);
        assertTrue(Expect.refused(instead, content).message().contains(message), message);
    }

    @Test
    void onlyVersionsThatAreReadHereAreRead() {
        for (int version = 2; version <= 13; version++) {
            assertEquals(
                    1,
                    StatementReader.read(camt(
                                    "053",
                                    "%02d".formatted(version),
                                    "BkToCstmrStmt",
                                    statement("S", credit("1", "E"))))
                            .bookings()
                            .size());
        }
        for (String version : List.of("01", "14")) {
            byte[] content = camt("053", version, "BkToCstmrStmt", statement("S", credit("1", "E")));
            assertTrue(Expect.refused(version, content).message().contains("versions 001.02 to 001.13 are"), version);
        }
    }

    @Test
    void reportsStatementsAndNotificationsShowTheSameBooking() {
        String one = statement("S", credit("1", "E"));
        Booking booked = only(camt053(one));
        StatementFile report = StatementReader.read(camt052(one));
        assertEquals(Statement.Kind.REPORT, report.statements().get(0).kind());
        assertEquals(booked.id(), only(camt052(one)).id());
        byte[] notification = camt(
                "054",
                "02",
                "BkToCstmrDbtCdtNtfctn",
                one.replace("Stmt>", "Ntfctn>").replace("<Sts><Cd>BOOK</Cd></Sts>", "<Sts>BOOK</Sts>"));
        assertEquals(booked.id(), only(notification).id());
    }

    @Test
    void bookingsThatAreAlikeAreTwoAndFoundAgain() {
        StatementFile both = StatementReader.read(camt053(statement("S", credit("5", "E"), credit("5", "E"))));
        String first = both.bookings().get(0).id();
        String second = both.bookings().get(1).id();
        assertNotEquals(first, second);
        StatementFile overlapping =
                StatementReader.read(camt053(statement("T", credit("5", "E"), credit("6", "E"), credit("5", "E"))));
        assertEquals(first, overlapping.bookings().get(0).id());
        assertEquals(second, overlapping.bookings().get(2).id());
        StatementFile pages =
                StatementReader.read(camt053(statement("S", credit("5", "E")), statement("S", credit("5", "E"))));
        assertEquals(
                List.of(first, second),
                pages.bookings().stream().map(Booking::id).toList());
        StatementFile twoStatements =
                StatementReader.read(camt053(statement("S", credit("5", "E")), statement("T", credit("5", "E"))));
        assertEquals(
                List.of(first, first),
                twoStatements.bookings().stream().map(Booking::id).toList());
    }

    /** Without the bank's reference: whatever tells two payments of one amount and day apart. */
    @Test
    void whatThePayerWroteAndItsAccountTellBookingsApart() {
        String one = credit("5", "NOTPROVIDED").replace("</Refs>", "</Refs><RmtInf><Ustrd>rent</Ustrd></RmtInf>");
        String account = "<RltdPties><DbtrAcct><Id><Othr><Id>%s</Id></Othr></Id></DbtrAcct></RltdPties>";
        List<String> ids = Stream.of(
                        one,
                        one.replace("rent", "wages"),
                        one.replace("<RmtInf>", account.formatted("1") + "<RmtInf>"),
                        one.replace("<RmtInf>", account.formatted("2") + "<RmtInf>"))
                .map(each -> only(camt053(statement("S", each))).id())
                .toList();
        assertEquals(4, ids.stream().distinct().count());
    }

    @Test
    void theBanksOwnReferenceFindsABookingAgainWhateverElseItSays() {
        String reference = "<AcctSvcrRef>B-77</AcctSvcrRef>";
        String entry = entry("5", "CRDT", reference, payment("E", ""));
        String announced = entry.replace("BOOK<", "PDNG<")
                .replace("<BookgDt><Dt>2026-07-01</Dt></BookgDt>", "")
                .replace("<EndToEndId>E</EndToEndId>", "");
        Booking pending = only(camt052(statement("R", announced)));
        Booking booked = only(camt053(statement("S", entry)));
        assertEquals(BookingStatus.PENDING, pending.status());
        assertEquals(pending.id(), booked.id());
        assertNotEquals(
                booked.id(),
                only(camt053(statement("S", entry.replace("B-77", "B-78")))).id());
        assertNotEquals(
                booked.id(),
                only(camt053(statement("S", entry.replace("\">5", "\">6")))).id());
    }

    @Test
    void reversalsReturnsAndChargesAreRead() {
        Booking reversal =
                only(camt053(statement("S", credit("5", "E").replace("<Sts>", "<RvslInd>true</RvslInd><Sts>"))));
        assertTrue(reversal.reversal());
        Booking returned = only(camt053(
                statement("S", entry("5", "CRDT", "", payment("E", "<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>")))));
        assertEquals("AC04", returned.details().get(0).returned());
        String total = "<Chrgs><TtlChrgsAndTaxAmt Ccy=\"CNY\">3</TtlChrgsAndTaxAmt></Chrgs>";
        String records = "<Chrgs><Rcrd><Amt Ccy=\"CNY\">1</Amt><CdtDbtInd>DBIT</CdtDbtInd></Rcrd>"
                + "<Rcrd><Amt Ccy=\"CNY\">2</Amt></Rcrd></Chrgs>";
        String old = "<Chrgs><Amt Ccy=\"CNY\">1</Amt></Chrgs><Chrgs><Amt Ccy=\"CNY\">2</Amt></Chrgs>";
        for (String charges : List.of(total, records, old)) {
            Booking booking = only(camt053(statement("S", entry("97", "CRDT", charges, payment("E", amount("100"))))));
            assertEquals(Money.parse("3", "CNY"), booking.charges(), charges);
            assertTrue(Transfer.of(booking).get(0).addsUp(), charges);
        }
    }

    @Test
    void paymentsOfABatchAreTakenApartIfTheyAddUp() {
        String two = payment("E1", amount("1.10")) + payment("E2", amount("2.20"));
        List<Transfer> parts = Transfer.of(only(camt053(statement("S", entry("3.30", "CRDT", "", two)))));
        assertEquals(
                List.of(Money.parse("1.10", "CNY"), Money.parse("2.20", "CNY")),
                parts.stream().map(Transfer::amount).toList());
        assertEquals("E2", parts.get(1).references().endToEnd());
        assertFalse(Transfer.of(only(camt053(statement("S", entry("3.31", "CRDT", "", two)))))
                .get(0)
                .addsUp());
        String batch = "<Btch><NbOfTxs>3</NbOfTxs></Btch>" + two;
        assertFalse(
                Transfer.of(only(camt053(statement("S", entry("3.30", "CRDT", "", batch)))))
                        .get(0)
                        .addsUp(),
                "not all of them are listed");
    }

    @Test
    void aMessageInAnEnvelopeIsRead() {
        String message = new String(camt053(statement("S", credit("1", "E"))), StandardCharsets.UTF_8)
                .replaceFirst("<\\?xml[^>]*>", "");
        byte[] enveloped = ("<BizMsgEnvlp xmlns=\"urn:x\"><AppHdr/>" + message + "</BizMsgEnvlp>")
                .getBytes(StandardCharsets.UTF_8);
        assertEquals(1, StatementReader.read(enveloped).bookings().size());
        byte[] two = ("<BizMsgEnvlp xmlns=\"urn:x\">" + message + message + "</BizMsgEnvlp>")
                .getBytes(StandardCharsets.UTF_8);
        assertTrue(Expect.refused("two", two).message().contains("a second message"));
    }

    @Test
    void whatBringsInOtherFilesOrHasNoEndIsRefused() {
        String message = new String(camt053(statement("S", credit("1", "E"))), StandardCharsets.UTF_8);
        String declared = message.replaceFirst(
                "<Document", "<!DOCTYPE Document [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><Document");
        assertTrue(Expect.refused("document type", declared.getBytes(StandardCharsets.UTF_8))
                .message()
                .contains("document type or an entity"));
        String deep = message.replace("<GrpHdr>", "<GrpHdr>" + "<a>".repeat(5_000) + "</a>".repeat(5_000));
        assertTrue(Expect.refused("deep", deep.getBytes(StandardCharsets.UTF_8))
                .message()
                .contains("deep inside each other"));
        String wide = message.replace("<GrpHdr>", "<GrpHdr>" + "<a/>".repeat(300_000));
        assertTrue(Expect.refused("wide", wide.getBytes(StandardCharsets.UTF_8))
                .message()
                .contains("more than"));
        for (String other : List.of(
                "",
                "not XML",
                "<a/>",
                "<Document/>",
                "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:abcd.001.001.01\"><a/></Document>")) {
            Expect.refused(other, other.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static Booking only(byte[] content) {
        List<Booking> bookings = StatementReader.read(content).bookings();
        assertEquals(1, bookings.size());
        return bookings.get(0);
    }
}
