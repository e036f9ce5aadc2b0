package io.counterfoil.sandbox.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.counterfoil.kernel.DocumentFingerprints;
import io.counterfoil.kernel.Money;
import io.counterfoil.ledger.LedgerCommand;
import io.counterfoil.ledger.PayableState;
import java.nio.file.Path;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many pieces a bank pays in one settlement, with a limit of three. */
class SettlementExecutionTest {

    private static final int PIECES_MAX = 3;
    private static final long VALUE = 1_000;

    @TempDir
    static Path folder;

    private static ChainOfOneBank chain;
    private static Platform platform;
    private static SettlementExecution execution;

    @BeforeAll
    static void start() throws Exception {
        chain = new ChainOfOneBank(folder);
        platform = new Platform(chain.bank);
        BankTools tools = new BankTools(
                platform.asTheBankSeesIt(),
                chain.reads,
                chain.signatures(chain.bank),
                chain.records,
                new DocumentFingerprints(new byte[32]));
        execution = new SettlementExecution(chain.bank, tools, PIECES_MAX);
    }

    @AfterAll
    static void stop() throws Exception {
        platform.close();
        chain.close();
    }

    @Test
    void whatIsInTooManyPiecesIsRefusedBeforeAnythingStopsMoving() throws Exception {
        UUID[] payable = chain.issue(VALUE);
        for (int i = 0; i < PIECES_MAX; i++) {
            pass(payable[1], 100);
        }
        UUID settlement = instruct(payable[0]);
        RefusedException refused = assertThrows(RefusedException.class, () -> execution.on(settlement, "key"));
        assertEquals(409, refused.problem().status());
        assertEquals(
                "https://counterfoil.io/problems/too-many-pieces",
                refused.problem().type().toString());
        assertEquals(Optional.empty(), chain.reads.settlement(settlement));
        assertNull(chain.reads.payable(payable[0]).orElseThrow().settlementId());
    }

    @Test
    void drainedPiecesDoNotCount() throws Exception {
        UUID[] payable = chain.issue(VALUE);
        UUID piece = payable[1];
        for (int i = 0; i <= PIECES_MAX; i++) {
            UUID whole = chain.newId();
            UUID by = chain.reads.piece(piece).orElseThrow().holder();
            UUID to = by.equals(chain.supplier) ? chain.second : chain.supplier;
            chain.send(by, new LedgerCommand.Offer(piece, whole, to, VALUE, ChainOfOneBank.FIRST_DAY.plusDays(10)));
            if (i < PIECES_MAX) { // the last one is still offered when the debtor pays
                chain.send(to, new LedgerCommand.AcceptOffer(whole));
            }
            piece = whole;
        }
        Outcome outcome = execution.on(instruct(payable[0]), "key");
        assertEquals("closed", outcome.state());
        assertEquals(
                PayableState.SETTLED,
                chain.reads.payable(payable[0]).orElseThrow().state());
        assertEquals(VALUE, chain.reads.piece(piece).orElseThrow().redeemed());
    }

    @Test
    void whatTheDebtorTookBackIsNotPaid() throws Exception {
        UUID[] payable = chain.issue(VALUE);
        UUID settlement = instruct(payable[0], "withdrawn");
        RefusedException refused = assertThrows(RefusedException.class, () -> execution.on(settlement, "key"));
        assertEquals(409, refused.problem().status());
        assertEquals(Optional.empty(), chain.reads.settlement(settlement));
    }

    @Test
    void whatTheDebtorTookBackTooLateIsPaid() throws Exception {
        UUID[] payable = chain.issue(VALUE);
        UUID settlement = instruct(payable[0]);
        execution.on(settlement, "key");
        show(settlement, payable[0], "withdrawn");
        assertEquals("closed", execution.on(settlement, "key").state());
    }

    private static void pass(UUID parent, long value) throws Exception {
        UUID piece = chain.newId();
        chain.send(
                chain.supplier,
                new LedgerCommand.Offer(parent, piece, chain.second, value, ChainOfOneBank.FIRST_DAY.plusDays(10)));
        chain.send(chain.second, new LedgerCommand.AcceptOffer(piece));
    }

    private static UUID instruct(UUID payable) {
        return instruct(payable, "instructed");
    }

    private static UUID instruct(UUID payable, String state) {
        UUID settlement = chain.newId();
        show(settlement, payable, state);
        return settlement;
    }

    private static void show(UUID settlement, UUID payable, String state) {
        Money value = new Money(VALUE, Currency.getInstance(ChainOfOneBank.CURRENCY));
        platform.showSettlement(settlement, payable, value, state);
    }
}
