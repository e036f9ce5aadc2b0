package io.counterfoil.messages.matching;

import static io.counterfoil.messages.reading.Samples.amount;
import static io.counterfoil.messages.reading.Samples.camt053;
import static io.counterfoil.messages.reading.Samples.credit;
import static io.counterfoil.messages.reading.Samples.debit;
import static io.counterfoil.messages.reading.Samples.entry;
import static io.counterfoil.messages.reading.Samples.payment;
import static io.counterfoil.messages.reading.Samples.statement;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.kernel.Money;
import io.counterfoil.messages.Direction;
import io.counterfoil.messages.OtherParty;
import io.counterfoil.messages.matching.Proposal.Action;
import io.counterfoil.messages.reading.StatementReader;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each way in which a booking is, or is not, the payment that was expected. */
class MatchingTest {

    private static final Expectation SETTLEMENT = new Expectation(
            "settlement", Direction.CREDIT, "Payment of 7", Money.parse("100", "CNY"), OtherParty.UNKNOWN);
    private static final Expectation PAYOUT = new Expectation(
            "payout",
            Direction.DEBIT,
            "PAYOUT-9",
            Money.parse("50", "CNY"),
            new OtherParty("Supplier Ltd", "NL56AGDH9619008421"));
    private static final List<Expectation> BOTH = List.of(SETTLEMENT, PAYOUT);

    @Test
    void whatIsExpectedIsMatchedByReferenceWhereverTheBankPutsIt() {
        for (String payment : List.of(
                payment("PAYMENT OF 7", ""),
                payment("NOTPROVIDED", "<RmtInf><Ustrd>payment  of 7</Ustrd></RmtInf>"),
                payment("x", "<RmtInf><Strd><CdtrRefInf><Ref>Payment of 7</Ref></CdtrRefInf></Strd></RmtInf>"))) {
            Matching.Result result = match(entry("100", "CRDT", "", payment));
            assertEquals(List.of("settlement"), expectations(result), payment);
            assertEquals(List.of(), result.workItems(), payment);
        }
        assertEquals(List.of("payout"), expectations(match(debit("50", "PAYOUT-9"))));
    }

    @Test
    void whatIsAnnouncedIsNotMoney() {
        Matching.Result result = match(credit("100", "Payment of 7").replace("BOOK<", "PDNG<"));
        assertEquals(List.of(), result.matches());
        assertEquals(List.of(), result.workItems());
    }

    @Test
    void lessAndMoreThanExpected() {
        expect(credit("60", "Payment of 7"), WorkItemKind.PARTIAL, Action.WAIT_FOR_REST, "settlement", "40");
        expect(credit("130", "Payment of 7"), WorkItemKind.OVER, Action.TAKE_AND_PAY_BACK, "settlement", "30");
        Matching.Result parts = match(credit("60", "Payment of 7"), credit("40", "Payment of 7"));
        assertEquals(2, parts.workItems().size());
        parts.workItems()
                .forEach(item -> assertEquals(new Proposal(Action.TAKE_TOGETHER, "settlement", null), item.proposal()));
        Matching.Result tooMuch = match(credit("60", "Payment of 7"), credit("41", "Payment of 7"));
        tooMuch.workItems()
                .forEach(item -> assertEquals(
                        new Proposal(Action.TAKE_AND_PAY_BACK, "settlement", Money.parse("1", "CNY")),
                        item.proposal()));
    }

    @Test
    void theSamePaymentASecondTime() {
        Matching.Result result = match(credit("100", "Payment of 7"), credit("100", "Payment of 7"));
        assertEquals(List.of("settlement"), expectations(result));
        expect(result, WorkItemKind.DOUBLE, Action.PAY_BACK, "settlement", "100");
        expect(
                match(debit("50", "PAYOUT-9"), debit("50", "PAYOUT-9")),
                WorkItemKind.DOUBLE,
                Action.ASK_BANK,
                "payout",
                "50");
    }

    @Test
    void theSameAmountTwiceOnOneDayWhereBothAreExpected() {
        Expectation other = new Expectation(
                "other", Direction.CREDIT, "Payment of 8", Money.parse("100", "CNY"), OtherParty.UNKNOWN);
        Matching.Result result = Matching.of(
                List.of(SETTLEMENT, other),
                bookings(credit("100", "Payment of 8"), credit("100", "Payment of 7")),
                List.of(),
                Set.of());
        assertEquals(Set.of("settlement", "other"), Set.copyOf(expectations(result)));
        assertEquals(List.of(), result.workItems());
    }

    @Test
    void whatComesBackReopensItsCase() {
        String back = entry("50", "CRDT", "", payment("PAYOUT-9", "<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>"));
        expect(match(debit("50", "PAYOUT-9"), back), WorkItemKind.RETURNED, Action.REOPEN, "payout", "50");
        expect(
                match(debit("50", "PAYOUT-9"), credit("50", "PAYOUT-9")),
                WorkItemKind.RETURNED,
                Action.REOPEN,
                "payout",
                "50");
        String reversal = debit("100", "Payment of 7").replace("<Sts>", "<RvslInd>true</RvslInd><Sts>");
        expect(
                match(credit("100", "Payment of 7"), reversal),
                WorkItemKind.REVERSAL,
                Action.REOPEN,
                "settlement",
                "100");
        String nobodys = debit("3", "x").replace("<Sts>", "<RvslInd>true</RvslInd><Sts>");
        expect(match(nobodys), WorkItemKind.REVERSAL, Action.ASK_BANK, null, null);
    }

    @Test
    void chargesExplainADifference() {
        String charges = "<Chrgs><TtlChrgsAndTaxAmt Ccy=\"CNY\">3</TtlChrgsAndTaxAmt></Chrgs>";
        String less = entry("97", "CRDT", charges, payment("Payment of 7", amount("100")));
        expect(less, WorkItemKind.CHARGES_DEDUCTED, Action.TAKE, "settlement", "3");
        String more = entry("53", "DBIT", charges, payment("PAYOUT-9", ""));
        expect(more, WorkItemKind.CHARGES_DEDUCTED, Action.TAKE, "payout", "3");
        String instructed = entry(
                "96",
                "CRDT",
                "",
                payment("Payment of 7", "<AmtDtls><InstdAmt>" + amount("100") + "</InstdAmt></AmtDtls>"));
        expect(instructed, WorkItemKind.CHARGES_DEDUCTED, Action.TAKE, "settlement", "4");
        String other = entry("96", "CRDT", charges, payment("Payment of 7", ""));
        expect(other, WorkItemKind.PARTIAL, Action.WAIT_FOR_REST, "settlement", "4");
    }

    @Test
    void aBatchIsMatchedPaymentByPaymentOnlyIfItAddsUp() {
        String two = payment("Payment of 7", amount("100")) + payment("somebody else", amount("1"));
        Matching.Result parts = match(entry("101", "CRDT", "", two));
        assertEquals(List.of("settlement"), expectations(parts));
        expect(parts, WorkItemKind.UNKNOWN, Action.PUT_ASIDE, null, null);
        Matching.Result wrong = match(entry("100", "CRDT", "", two));
        // Once its payments are listed, none of them is what was resolved.
        assertEquals(TransferId.WHOLE, wrong.workItems().get(0).transfer().part());
        assertEquals(List.of(), wrong.matches());
        expect(wrong, WorkItemKind.DETAILS_DO_NOT_ADD_UP, Action.ASK_BANK, null, null);
    }

    @Test
    void anotherPartyOrCurrencyIsSaid() {
        String party = "<RltdPties><Cdtr><Pty><Nm>Somebody</Nm></Pty></Cdtr>%s</RltdPties>";
        String account = "<CdtrAcct><Id><IBAN>%s</IBAN></Id></CdtrAcct>";
        expect(
                entry("50", "DBIT", "", payment("PAYOUT-9", party.formatted(""))),
                WorkItemKind.OTHER_PARTY,
                Action.TAKE,
                "payout",
                null);
        String right = party.formatted(account.formatted("NL56AGDH9619008421"));
        assertEquals(List.of("payout"), expectations(match(entry("50", "DBIT", "", payment("PAYOUT-9", right)))));
        String wrong = party.formatted(account.formatted("NL26VAYB8060476890"));
        expect(
                entry("50", "DBIT", "", payment("PAYOUT-9", wrong)),
                WorkItemKind.OTHER_PARTY,
                Action.TAKE,
                "payout",
                null);
        expect(
                credit("100", "Payment of 7").replace("CNY", "USD"),
                WorkItemKind.OTHER_CURRENCY,
                Action.ASK_BANK,
                "settlement",
                null);
    }

    @Test
    void whatNobodyNamedIsUnknownWithWhatItMayBe() {
        expect(credit("100", "wrong"), WorkItemKind.UNKNOWN, Action.TAKE, "settlement", null);
        expect(credit("1", "wrong"), WorkItemKind.UNKNOWN, Action.PUT_ASIDE, null, null);
    }

    @Test
    void whatIsSettledOrResolvedStays() {
        List<io.counterfoil.messages.Booking> twice =
                bookings(credit("100", "Payment of 7"), credit("100", "Payment of 7"));
        TransferId second = new TransferId(twice.get(1).id(), 0);
        Matching.Result result = Matching.of(BOTH, twice, List.of(new Match("settlement", second)), Set.of());
        assertEquals(List.of(new Match("settlement", second)), result.matches());
        assertEquals(twice.get(0).id(), result.workItems().get(0).transfer().booking());
        Matching.Result resolved = Matching.of(
                BOTH,
                twice,
                List.of(new Match("settlement", second)),
                Set.of(result.workItems().get(0).transfer()));
        assertEquals(List.of(), resolved.workItems());
    }

    /** Two who owe chose the same reference. */
    @Test
    void whatSeveralExpectWaitsForAPerson() {
        Expectation same = new Expectation(
                "other", SETTLEMENT.direction(), SETTLEMENT.reference(), SETTLEMENT.amount(), SETTLEMENT.party());
        Matching.Result result =
                Matching.of(List.of(SETTLEMENT, same), bookings(credit("100", "Payment of 7")), List.of(), Set.of());
        assertEquals(List.of(), result.matches());
        assertEquals(WorkItemKind.AMBIGUOUS, result.workItems().get(0).kind());
        Matching.Result decided = Matching.of(
                List.of(SETTLEMENT, same),
                bookings(credit("100", "Payment of 7")),
                List.of(new Match("other", new TransferId("of another booking", 0))),
                Set.of());
        assertEquals("settlement", decided.matches().get(0).expectation(), "one is left");
    }

    private static Matching.Result match(String... entries) {
        return Matching.of(BOTH, bookings(entries), List.of(), Set.of());
    }

    private static List<io.counterfoil.messages.Booking> bookings(String... entries) {
        return StatementReader.read(camt053(statement("S", entries))).bookings();
    }

    private static List<String> expectations(Matching.Result result) {
        return result.matches().stream().map(Match::expectation).toList();
    }

    private static void expect(String entry, WorkItemKind kind, Action action, String expectation, String amount) {
        Matching.Result result = match(entry);
        assertTrue(result.matches().isEmpty(), kind + " is matched");
        expect(result, kind, action, expectation, amount);
    }

    private static void expect(
            Matching.Result result, WorkItemKind kind, Action action, String expectation, String amount) {
        assertEquals(1, result.workItems().size(), result.toString());
        WorkItem item = result.workItems().get(0);
        assertEquals(kind, item.kind());
        assertEquals(
                new Proposal(action, expectation, amount == null ? null : Money.parse(amount, "CNY")), item.proposal());
    }
}
