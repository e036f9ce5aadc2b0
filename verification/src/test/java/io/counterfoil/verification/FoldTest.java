package io.counterfoil.verification;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.kernel.DocumentKind;
import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.DocumentStatement;
import io.counterfoil.ledger.DocumentsError;
import io.counterfoil.ledger.FinancingError;
import io.counterfoil.ledger.FinancingState;
import io.counterfoil.ledger.LedgerBlock;
import io.counterfoil.ledger.LedgerCommand;
import io.counterfoil.ledger.Role;
import io.counterfoil.verification.live.LiveChain;
import io.counterfoil.verification.progress.HowFar;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contracts' logs, folded, must say what the contracts say when they are asked: else one of the readers is wrong. */
class FoldTest {

    @TempDir
    private Path folder;

    @Test
    void foldedLogsSayWhatTheContractsSay() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (LiveChain chain = new LiveChain(folder)) {
            history(chain);
            Tables folded = fold(chain);
            Tables asked = fold(chain);
            long height = chain.blocks().height();
            HowFar howFar = new HowFar();
            new ChainReader(chain.reads(), threads, howFar).overlay(asked, height, "0x", Instant.EPOCH);
            assertTrue(howFar.get().matches("(\\d+) of \\1 questions answered by the contracts"), howFar.get());
            SupervisionFold.sum(folded);
            SupervisionFold.sum(asked);
            for (ProjectionTable table : ProjectionTable.values()) {
                if (table == ProjectionTable.CHECKPOINT) {
                    continue; // the chain's own tip; no event tells of it
                }
                assertEquals(folded.of(table).keys(), asked.of(table).keys(), table.name());
                for (String key : folded.of(table).keys()) {
                    assertArrayEquals(
                            folded.of(table).find(key), asked.of(table).find(key), table + " " + key);
                }
                // A business day that was moved, a document, a redemption...: the history has left something in each
                // table.
                assertTrue(folded.of(table).size() > 0, table + " is empty");
            }
            Differences differences = new Differences();
            new Conservation(differences).check("chain", asked);
            new Intervals(differences).check("chain", asked);
            assertEquals(List.of(), differences.listed());
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void whatCameBackIsFinancedAgainOnceItIsPaidAnewAndNotIfItIsUndone() throws Exception {
        LocalDate first = LiveChain.FIRST_DAY;
        LocalDate next = first.plusDays(1);
        try (LiveChain chain = new LiveChain(folder)) {
            UUID[] payable = chain.issue(900, true);
            chain.attest(chain.bank, LiveChain.hash(1), 900);
            UUID kept = attested(chain, payable[1], 400, 85);
            UUID undone = attested(chain, payable[1], 300, 86);
            assertEquals("2 worth 700", financed(chain, first));

            chain.send(chain.bank, new LedgerCommand.SayReturned(kept));
            chain.send(chain.bank, new LedgerCommand.SayReturned(undone));
            assertEquals("none", financed(chain, first));

            chain.together(new LedgerCommand.Advance(next));
            chain.send(chain.bank, new LedgerCommand.AttestFunds(kept, LiveChain.hash(87)));
            chain.send(chain.supplier, new LedgerCommand.AgreeToUndo(undone, FinancingState.PAYOUT_INSTRUCTED));
            chain.send(chain.bank, new LedgerCommand.AgreeToUndo(undone, FinancingState.PAYOUT_INSTRUCTED));
            assertEquals("none", financed(chain, first));
            assertEquals("1 worth 400", financed(chain, next));
        }
    }

    private static UUID attested(LiveChain chain, UUID voucher, long value, int reference) throws Exception {
        UUID financing = chain.lock(voucher, value, LiveChain.hash(1))[0];
        chain.send(chain.bank, new LedgerCommand.ApproveFinancing(financing, LiveChain.hash(77)));
        chain.send(chain.bank, new LedgerCommand.InstructPayout(financing));
        chain.send(chain.bank, new LedgerCommand.AttestFunds(financing, LiveChain.hash(reference)));
        return financing;
    }

    /** What a supervisor reads of a day. */
    private static String financed(LiveChain chain, LocalDate day) {
        Tables folded = fold(chain);
        SupervisionFold.sum(folded);
        Rows figures = folded.of(ProjectionTable.FIGURE);
        String key = Rows.key("FINANCED", LiveChain.CURRENCY, day);
        return figures.has(key) ? figures.get(key, "number") + " worth " + figures.get(key, "value") : "none";
    }

    private static Tables fold(LiveChain chain) {
        LogComparison logs = new LogComparison(
                new TreeMap<>(), Map.of(), LiveChain.FIRST_DAY, new Differences(), new JournalCheck(Journal.NONE));
        long height = chain.blocks().height();
        HowFar howFar = new HowFar();
        new ChainLogs(chain.blocks(), howFar).read(height, (LedgerBlock block) -> {
            logs.block(block);
            assertEquals(block.number() + " of " + (height + 1) + " blocks read", howFar.get());
        });
        return logs.fromLogs();
    }

    /** Each kind of event at least once, as far as legal moves lead to it. */
    private static void history(LiveChain chain) throws Exception {
        UUID[] declined = chain.issue(1_000, false);
        chain.send(chain.supplier, new LedgerCommand.DeclineOffer(declined[1]));
        UUID[] withdrawn = chain.issue(1_000, false);
        chain.send(chain.debtor, new LedgerCommand.WithdrawOffer(withdrawn[1]));

        UUID[] first = chain.issue(10_000, true);
        UUID taken = chain.offer(first[1], chain.supplier, chain.second, 1_003);
        chain.send(chain.second, new LedgerCommand.AcceptOffer(taken));
        UUID refused = chain.offer(first[1], chain.supplier, chain.second, 500);
        chain.send(chain.second, new LedgerCommand.DeclineOffer(refused));
        chain.offer(first[1], chain.supplier, chain.second, 700); // still open when the settlement is

        Bytes32 document = LiveChain.hash(1);
        chain.attest(chain.bank, document, 9_000);
        chain.attest(chain.otherBank, document, 9_000);
        UUID[] funded = chain.lock(first[1], 2_000, document);
        chain.send(chain.bank, new LedgerCommand.ApproveFinancing(funded[0], LiveChain.hash(77)));
        chain.send(chain.bank, new LedgerCommand.InstructPayout(funded[0]));
        chain.send(chain.bank, new LedgerCommand.AttestFunds(funded[0], LiveChain.hash(78)));
        chain.send(chain.supplier, new LedgerCommand.DisputeFunds(funded[0]));
        UUID passedOn = chain.offer(funded[1], chain.bank, chain.otherBank, 800); // part of a financed piece
        chain.send(chain.otherBank, new LedgerCommand.AcceptOffer(passedOn));
        UUID[] sentBack = chain.lock(first[1], 300, document);
        chain.send(chain.bank, new LedgerCommand.DeclineFinancing(sentBack[0]));
        UUID[] regretted = chain.lock(first[1], 310, document);
        chain.send(chain.supplier, new LedgerCommand.WithdrawFinancing(regretted[0]));
        UUID[] undone = chain.lock(first[1], 320, document);
        chain.send(chain.bank, new LedgerCommand.ApproveFinancing(undone[0], LiveChain.hash(77)));
        chain.send(chain.bank, new LedgerCommand.AgreeToUndo(undone[0], FinancingState.APPROVED));
        chain.send(chain.bank, new LedgerCommand.WithdrawUndoAgreement(undone[0]));
        chain.send(chain.bank, new LedgerCommand.AgreeToUndo(undone[0], FinancingState.APPROVED));
        chain.send(chain.supplier, new LedgerCommand.AgreeToUndo(undone[0], FinancingState.APPROVED));
        UUID[] instructed = chain.lock(first[1], 330, document);
        chain.send(chain.bank, new LedgerCommand.ApproveFinancing(instructed[0], LiveChain.hash(77)));
        chain.send(chain.bank, new LedgerCommand.InstructPayout(instructed[0]));
        UUID[] approved = chain.lock(first[1], 340, document);
        chain.send(chain.bank, new LedgerCommand.ApproveFinancing(approved[0], LiveChain.hash(77)));
        chain.lock(first[1], 350, document); // still locked when the settlement is opened
        Bytes32 ofAnother = LiveChain.hash(7);
        chain.send(
                chain.bank,
                new LedgerCommand.Attest(DocumentStatement.alone(
                        ofAnother,
                        DocumentKind.INVOICE,
                        chain.second,
                        LiveChain.CURRENCY,
                        900,
                        DocumentStatement.WHOLE)));
        assertThrows(DocumentsError.NotDocumentOwner.class, () -> chain.lock(first[1], 20, ofAnother));

        chain.attest(chain.bank, LiveChain.hash(2), 100);
        assertThrows(DocumentsError.LimitExceeded.class, () -> chain.lock(first[1], 101, LiveChain.hash(2)));
        assertThrows(
                DocumentsError.DocumentTwice.class,
                () -> chain.lock(first[1], 50, LiveChain.hash(2), LiveChain.hash(2)));
        chain.attest(chain.otherBank, LiveChain.hash(2), 200); // differs: frozen
        assertThrows(DocumentsError.DocumentIsFrozen.class, () -> chain.lock(first[1], 50, LiveChain.hash(2)));
        chain.together(new LedgerCommand.Unfreeze(LiveChain.hash(2)));
        tradeGroups(chain, first[1]);
        chain.together(new LedgerCommand.SetFrozen(taken, true));
        chain.together(new LedgerCommand.SetFrozen(taken, false));
        chain.together(new LedgerCommand.SetPayableFrozen(first[0], true));
        chain.together(new LedgerCommand.SetPayableFrozen(first[0], false));
        chain.together(new LedgerCommand.Suspend(chain.second));
        chain.together(new LedgerCommand.Reinstate(chain.second));

        operatorsTogether(chain);

        UUID settlement = payInPart(chain, first[0], 5_001);
        chain.send(chain.bank, new LedgerCommand.AttestFunds(instructed[0], LiveChain.hash(81)));
        chain.send(chain.bank, new LedgerCommand.PayContested(settlement, List.of(instructed[1]), LiveChain.hash(82)));
        chain.send(chain.bank, new LedgerCommand.AgreeToUndo(approved[0], FinancingState.APPROVED));
        chain.send(chain.supplier, new LedgerCommand.AgreeToUndo(approved[0], FinancingState.APPROVED));
        UUID[] late = chain.issue(400, true);
        UUID never = chain.newId();
        chain.send(chain.bank, new LedgerCommand.Settle(late[0], never, 400, LiveChain.hash(83)));
        bounced(chain);
        UUID[] left = leftByItsBank(chain);
        UUID[] open = chain.issue(600, false);
        UUID[] missed = chain.lock(first[1], 360, document);
        chain.send(chain.bank, new LedgerCommand.ApproveFinancing(missed[0], LiveChain.hash(77)));
        chain.send(chain.bank, new LedgerCommand.InstructPayout(missed[0]));
        chain.together(new LedgerCommand.Advance(LiveChain.FIRST_DAY.plusDays(30)));
        chain.send(chain.supplier, new LedgerCommand.SayNotReceived(missed[0]));
        chain.together(new LedgerCommand.ChangePayingBank(left[0], chain.bank));
        chain.send(chain.second, new LedgerCommand.ExpireSettlement(never));
        chain.send(chain.second, new LedgerCommand.ExpireOffer(open[1]));
        chain.together(new LedgerCommand.Advance(LiveChain.DUE.plusDays(1)));
        chain.send(chain.second, new LedgerCommand.UndoFinancing(missed[0]));
        chain.send(chain.second, new LedgerCommand.MarkOverdue(List.of(late[0])));
        chain.together(new LedgerCommand.CloseSettlement(left[1]));
    }

    /** Another paying bank, on request, which pays one of two holders and no more. @return payable and settlement */
    private static UUID[] leftByItsBank(LiveChain chain) throws Exception {
        UUID[] payable = chain.issue(700, true);
        chain.send(chain.debtor, new LedgerCommand.AskForPayingBank(payable[0], chain.otherBank));
        chain.together(new LedgerCommand.ChangePayingBank(payable[0], chain.otherBank));
        chain.send(chain.debtor, new LedgerCommand.AskForPayingBank(payable[0], chain.bank));
        chain.send(chain.debtor, new LedgerCommand.AskForPayingBank(payable[0], chain.otherBank)); // takes it back
        chain.send(chain.debtor, new LedgerCommand.AskForPayingBank(payable[0], chain.bank));
        UUID taken = chain.offer(payable[1], chain.supplier, chain.second, 300);
        chain.send(chain.second, new LedgerCommand.AcceptOffer(taken));
        UUID settlement = chain.newId();
        chain.send(chain.otherBank, new LedgerCommand.Settle(payable[0], settlement, 350, LiveChain.hash(84)));
        chain.send(
                chain.otherBank,
                new LedgerCommand.Redeem(settlement, List.of(taken), List.of(150L), 0, LiveChain.hash(84)));
        return new UUID[] {payable[0], settlement};
    }

    /** Payouts that came back: while the piece was whole, when a part of it had been passed on, and for good. */
    private static void bounced(LiveChain chain) throws Exception {
        UUID[] payable = chain.issue(900, true);
        UUID undone = attested(chain, payable[1], 250, 89);
        chain.send(chain.bank, new LedgerCommand.SayReturned(undone));
        chain.send(chain.supplier, new LedgerCommand.AgreeToUndo(undone, FinancingState.PAYOUT_INSTRUCTED));
        chain.send(chain.bank, new LedgerCommand.AgreeToUndo(undone, FinancingState.PAYOUT_INSTRUCTED));
        UUID[] financed = chain.lock(payable[1], 400, LiveChain.hash(1));
        chain.send(chain.bank, new LedgerCommand.ApproveFinancing(financed[0], LiveChain.hash(77)));
        chain.send(chain.bank, new LedgerCommand.InstructPayout(financed[0]));
        chain.send(chain.bank, new LedgerCommand.AttestFunds(financed[0], LiveChain.hash(85)));
        chain.send(chain.supplier, new LedgerCommand.DisputeFunds(financed[0]));
        chain.send(chain.bank, new LedgerCommand.SayReturned(financed[0]));
        chain.send(chain.bank, new LedgerCommand.AttestFunds(financed[0], LiveChain.hash(86)));
        UUID passedOn = chain.offer(financed[1], chain.bank, chain.otherBank, 100);
        chain.send(chain.otherBank, new LedgerCommand.AcceptOffer(passedOn));
        assertThrows(
                FinancingError.PieceNotWhole.class,
                () -> chain.send(chain.bank, new LedgerCommand.SayReturned(financed[0])));
        chain.send(chain.bank, new LedgerCommand.RecordPayment(financed[0], LiveChain.hash(87)));
    }

    /** A second operator, acts that wait, are cancelled and executed, a replaced key, and anchors of an audit trail. */
    /** Documents of the same goods, of which one is drawn, one reserved and one in another currency. */
    private static void tradeGroups(LiveChain chain, UUID voucher) throws Exception {
        Bytes32 note = LiveChain.hash(3);
        Bytes32 other = LiveChain.hash(4);
        Bytes32 otherNote = LiveChain.hash(5);
        Bytes32 dollars = LiveChain.hash(6);
        chain.send(
                chain.bank,
                new LedgerCommand.Attest(
                        chain.statement(note, 900).sameGoodsAs(LiveChain.hash(1), LiveChain.CURRENCY, 9_000)));
        chain.attest(chain.bank, other, 800);
        chain.send(
                chain.bank,
                new LedgerCommand.Attest(chain.statement(otherNote, 800).sameGoodsAs(other, LiveChain.CURRENCY, 400)));
        chain.send(
                chain.bank,
                new LedgerCommand.Attest(DocumentStatement.alone(
                                dollars, DocumentKind.CUSTOMS_DECLARATION, chain.supplier, "EUR", 70, 9_000)
                        .sameGoodsAs(other, LiveChain.CURRENCY, 400)));
        assertThrows(DocumentsError.GroupIsFrozen.class, () -> chain.lock(voucher, 110, other));
        chain.together(new LedgerCommand.DecideGroup(2, 400));
        chain.lock(voucher, 110, other); // lapses when its document is lowered
        assertThrows(DocumentsError.GroupLimitExceeded.class, () -> chain.lock(voucher, 300, otherNote));
        UUID[] drawn = chain.lock(voucher, 120, otherNote);
        chain.send(chain.bank, new LedgerCommand.ApproveFinancing(drawn[0], LiveChain.hash(77)));
        chain.send(
                chain.otherBank,
                new LedgerCommand.Attest(chain.statement(note, 900).sameGoodsAs(other, LiveChain.CURRENCY, 1)));
        assertThrows(DocumentsError.GroupIsFrozen.class, () -> chain.lock(voucher, 50, otherNote));
        chain.together(new LedgerCommand.DecideGroup(1, 8_000));
        chain.send(chain.bank, new LedgerCommand.Lower(other, 700, 5_000));
        chain.together(new LedgerCommand.Restate(other, 1_000, 10_000));
        chain.together(new LedgerCommand.MergeGroups(2, 1, 9_500));
        chain.lock(voucher, 130, other); // still reserved at the end
        chain.together(new LedgerCommand.LeaveGroup(note));
    }

    private static void operatorsTogether(LiveChain chain) throws Exception {
        UUID other = chain.newId();
        chain.enrol(other, Role.OPERATOR);
        chain.together(new LedgerCommand.SetThreshold(2));
        UUID waiting = chain.newId();
        LedgerCommand.Governed suspension = new LedgerCommand.Suspend(chain.second);
        chain.send(other, new LedgerCommand.Support(waiting, suspension));
        UUID cancelled = chain.newId();
        chain.send(other, new LedgerCommand.Support(cancelled, suspension));
        chain.send(other, new LedgerCommand.Cancel(cancelled));
        UUID executed = chain.newId();
        LedgerCommand.Governed alone = new LedgerCommand.SetThreshold(1);
        chain.send(chain.operator, new LedgerCommand.Support(executed, alone));
        chain.send(other, new LedgerCommand.Support(executed, alone));
        chain.together(new LedgerCommand.SetThreshold(2));
        UUID again = chain.newId();
        chain.send(other, new LedgerCommand.Support(again, alone));
        UUID newKey = chain.rotateKey(other);
        chain.send(newKey, new LedgerCommand.Support(again, alone));
        chain.send(chain.operator, new LedgerCommand.Support(again, alone));
        chain.send(newKey, new LedgerCommand.Anchor(LiveChain.hash(90), 3, LiveChain.hash(91)));
        chain.send(newKey, new LedgerCommand.Anchor(LiveChain.hash(90), 5, LiveChain.hash(92)));
    }

    private static UUID payInPart(LiveChain chain, UUID payable, long payment) throws Exception {
        UUID settlement = chain.newId();
        chain.send(chain.bank, new LedgerCommand.Settle(payable, settlement, payment, LiveChain.hash(79)));
        SettlementOnChain.finish(chain, payable, settlement, payment);
        return settlement;
    }
}
