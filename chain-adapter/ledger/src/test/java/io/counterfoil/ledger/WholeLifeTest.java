package io.counterfoil.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.counterfoil.kernel.DocumentKind;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A receivable's life through the official SDK on a real chain, seen again through the contracts' own reads. */
class WholeLifeTest {

    @TempDir
    static Path folder;

    private static Consortium consortium;

    @BeforeAll
    static void start() {
        consortium = Consortium.start(folder);
    }

    @AfterAll
    static void stop() {
        consortium.close();
    }

    @Test
    void aReceivableIsIssuedOfferedFinancedSettledAndRedeemed() {
        UUID payable = UUID.randomUUID();
        UUID root = consortium.issueAccepted(payable, 100_000);
        LedgerPayable issued = consortium.reads.payable(payable).orElseThrow();
        assertEquals(PayableState.ISSUED, issued.state());
        assertEquals("CNY", issued.currency());
        assertEquals(100_000, issued.live());
        assertEquals(consortium.reads.today(), issued.issuedOn());

        UUID part = UUID.randomUUID();
        consortium.does(
                consortium.supplier,
                new LedgerCommand.Offer(
                        root,
                        part,
                        consortium.subSupplier,
                        40_000,
                        consortium.reads.today().plusDays(5)));
        LedgerPiece offered = consortium.reads.piece(part).orElseThrow();
        assertEquals(PieceState.OFFERED, offered.state());
        assertEquals(consortium.subSupplier, offered.recipient());
        assertEquals(consortium.supplier, offered.holder());
        consortium.does(consortium.subSupplier, new LedgerCommand.AcceptOffer(part));

        UUID locked = finance(part, 30_000);
        LedgerPiece financed = consortium.reads.piece(locked).orElseThrow();
        assertEquals(PieceState.HELD, financed.state());
        assertEquals(consortium.bank, financed.holder());

        settle(payable, List.of(root, part, locked), List.of(60_000L, 10_000L, 30_000L));
        LedgerPayable settled = consortium.reads.payable(payable).orElseThrow();
        assertEquals(PayableState.SETTLED, settled.state());
        assertEquals(100_000, settled.redeemed());
        assertEquals(0, settled.live());
        assertNull(settled.settlementId());
        assertEquals(3, consortium.reads.pieces(payable, 0, 100).size());
    }

    private UUID finance(UUID parent, long value) {
        UUID financing = UUID.randomUUID();
        UUID piece = UUID.randomUUID();
        Bytes32 document = Samples.bytes32();
        Bytes32 terms = Samples.bytes32();
        consortium.does(
                consortium.bank,
                new LedgerCommand.Attest(DocumentStatement.alone(
                        document,
                        DocumentKind.INVOICE,
                        consortium.subSupplier,
                        "CNY",
                        50_000,
                        DocumentStatement.WHOLE)));
        consortium.does(
                consortium.subSupplier,
                new LedgerCommand.Lock(new NewFinancing(
                        financing,
                        parent,
                        piece,
                        consortium.bank,
                        value,
                        terms,
                        consortium.reads.today().plusDays(3),
                        List.of(document),
                        List.of(value))));
        assertEquals(
                new LedgerReservations(List.of(document), List.of(value)), consortium.reads.reservations(financing));
        consortium.does(consortium.bank, new LedgerCommand.ApproveFinancing(financing, terms));
        assertEquals(value, consortium.reads.document(document).orElseThrow().drawn());
        consortium.does(consortium.bank, new LedgerCommand.InstructPayout(financing));
        Bytes32 payment = Samples.bytes32();
        consortium.does(consortium.bank, new LedgerCommand.AttestFunds(financing, payment));
        LedgerFinancing funded = consortium.reads.financing(financing).orElseThrow();
        assertEquals(FinancingState.FUNDED, funded.state());
        assertEquals(payment, funded.paymentRef());
        return piece;
    }

    private void settle(UUID payable, List<UUID> pieces, List<Long> shares) {
        UUID settlement = UUID.randomUUID();
        Bytes32 payment = Samples.bytes32();
        long total = shares.stream().mapToLong(Long::longValue).sum();
        consortium.does(consortium.payingBank, new LedgerCommand.Settle(payable, settlement, total, payment));
        assertEquals(settlement, consortium.reads.payable(payable).orElseThrow().settlementId());
        consortium.does(consortium.payingBank, new LedgerCommand.Redeem(settlement, pieces, shares, 0, payment));
        LedgerSettlement closed = consortium.reads.settlement(settlement).orElseThrow();
        assertEquals(total, closed.paid());
        assertEquals(payment, closed.paymentRef());
    }

    @Test
    void whatTheChainDoesNotHaveIsEmpty() {
        assertEquals(Optional.empty(), consortium.reads.payable(UUID.randomUUID()));
        assertEquals(Optional.empty(), consortium.reads.piece(UUID.randomUUID()));
        assertEquals(Optional.empty(), consortium.reads.financing(UUID.randomUUID()));
        assertEquals(Optional.empty(), consortium.reads.settlement(UUID.randomUUID()));
        assertEquals(Optional.empty(), consortium.reads.document(Samples.bytes32()));
        assertEquals(Optional.empty(), consortium.reads.participant(UUID.randomUUID()));
        assertEquals(Optional.empty(), consortium.reads.participantOfKey("0x" + "ab".repeat(20)));
    }

    @Test
    void payablesAreReadInBatchesThatLeaveUnknownOnesOut() {
        UUID known = UUID.randomUUID();
        consortium.issueAccepted(known, 5_000);
        assertEquals(
                Set.of(known),
                consortium
                        .reads
                        .payables(List.of(UUID.randomUUID(), known, UUID.randomUUID()))
                        .keySet());
    }

    @Test
    void participantsAndLimitsReadAsTheyWereSet() {
        LedgerParticipant bank = consortium.reads.participant(consortium.bank).orElseThrow();
        assertEquals(
                new LedgerParticipant(consortium.vault.addressOf(consortium.bank), Set.of(Role.BANK), false), bank);
        assertEquals(Optional.of(consortium.bank), consortium.reads.participantOfKey(bank.key()));
        assertEquals(
                List.of(new LedgerLimit(LocalDate.of(2000, 1, 1), 100)),
                consortium.reads.limits(LimitKind.SMALLEST_PIECE, "CNY"));
        assertEquals(
                List.of(new LedgerLimit(LocalDate.of(2000, 1, 1), 12)),
                consortium.reads.limits(LimitKind.TENOR_MONTHS_MAX, null));
    }

    @Test
    void oneTransactionIssuesABatch() {
        List<NewPayable> batch = Stream.generate(
                        () -> consortium.newPayable(UUID.randomUUID(), UUID.randomUUID(), 1_000))
                .limit(LedgerCommand.BATCH_MAX)
                .toList();
        consortium.does(consortium.debtor, new LedgerCommand.IssueBatch(batch));
        assertEquals(
                LedgerCommand.BATCH_MAX,
                consortium
                        .reads
                        .payables(batch.stream().map(NewPayable::payableId).toList())
                        .size());
    }
}
