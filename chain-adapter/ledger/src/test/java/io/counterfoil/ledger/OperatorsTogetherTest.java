package io.counterfoil.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.ledger.LedgerCommand.Support;
import io.counterfoil.ledger.abi.CommandCodec;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Acts of two operators, replaced keys and anchors, through the official SDK on a real chain. */
class OperatorsTogetherTest {

    @TempDir
    static Path folder;

    private static Consortium consortium;
    private static final UUID SECOND = UUID.randomUUID();

    @BeforeAll
    static void start() {
        consortium = Consortium.start(folder);
        consortium.together(new LedgerCommand.Enrol(SECOND, consortium.vault.create(SECOND), Set.of(Role.OPERATOR)));
        consortium.together(new LedgerCommand.SetThreshold(2));
    }

    @AfterAll
    static void stop() {
        consortium.close();
    }

    @Test
    void anActWaitsForTheSecondOperatorAndIsExecutedWithItsSupport() {
        UUID act = UUID.randomUUID();
        LocalDate next = consortium.reads.today().plusDays(1);
        LedgerCommand.Governed advance = new LedgerCommand.Advance(next);
        consortium.does(consortium.operator, new Support(act, advance));
        LedgerAct waiting = consortium.reads.act(act).orElseThrow();
        assertEquals(ActState.WAITING, waiting.state());
        assertEquals(consortium.operator, waiting.proposer());
        assertEquals(next.plusDays(29), waiting.lastDay());
        assertEquals(consortium.reads.dateMoves() + 10, waiting.lastMove());
        assertTrue(consortium.reads.today().isBefore(next));

        OperatorsError.ActDiffers differs = assertThrows(
                OperatorsError.ActDiffers.class,
                () -> consortium.does(SECOND, new Support(act, new LedgerCommand.Advance(next.plusDays(1)))));
        assertEquals(act, differs.actId);
        assertThrows(
                OperatorsError.AlreadySupported.class,
                () -> consortium.does(consortium.operator, new Support(act, advance)));

        consortium.does(SECOND, new Support(act, advance));
        assertEquals(next, consortium.reads.today());
        assertEquals(ActState.EXECUTED, consortium.reads.act(act).orElseThrow().state());
        assertEquals(List.of(consortium.operator, SECOND), consortium.reads.supporters(act));
        assertEquals(new OperatorCounts(2, 2), consortium.reads.operatorCounts());
    }

    @Test
    void neitherOneOperatorNorAnybodyElseDoesAloneWhatTheyDoTogether() {
        LedgerCommand advance =
                new LedgerCommand.Advance(consortium.reads.today().plusDays(1));
        ParticipantsError.RoleMissing alone =
                assertThrows(ParticipantsError.RoleMissing.class, () -> consortium.does(consortium.operator, advance));
        assertEquals(16, alone.role);
        UUID act = UUID.randomUUID();
        assertThrows(
                ParticipantsError.RoleMissing.class,
                () -> consortium.does(
                        consortium.bank, new Support(act, new LedgerCommand.Suspend(consortium.supplier))));
        assertEquals(Optional.empty(), consortium.reads.act(act));
    }

    @Test
    void whatTheContractThatIsCalledSaysComesThrough() {
        UUID act = UUID.randomUUID();
        LedgerCommand.Governed again = new LedgerCommand.Reinstate(consortium.debtor);
        consortium.does(consortium.operator, new Support(act, again));
        ParticipantsError.StatusUnchanged unchanged = assertThrows(
                ParticipantsError.StatusUnchanged.class, () -> consortium.does(SECOND, new Support(act, again)));
        assertEquals(consortium.debtor, unchanged.id);
        consortium.does(consortium.operator, new LedgerCommand.Cancel(act));
        assertEquals(ActState.CANCELLED, consortium.reads.act(act).orElseThrow().state());
    }

    @Test
    void whoReadsTheProposalKnowsTheWholeAct() {
        UUID act = UUID.randomUUID();
        LedgerCommand.Governed freeze = new LedgerCommand.SetPayableFrozen(UUID.randomUUID(), true);
        Receipt receipt = consortium.does(consortium.operator, new Support(act, freeze));
        LedgerEvent.ActProposed proposed = consortium
                .node
                .blocks(consortium.deployment)
                .block(receipt.blockNumber())
                .toCompletableFuture()
                .join()
                .transactions()
                .stream()
                .flatMap(transaction -> transaction.events().stream())
                .map(LoggedEvent::event)
                .filter(LedgerEvent.ActProposed.class::isInstance)
                .map(LedgerEvent.ActProposed.class::cast)
                .findFirst()
                .orElseThrow();
        assertEquals(act, proposed.actId());
        ContractName target =
                consortium.deployment.contractAt(proposed.target()).orElseThrow();
        assertEquals(Optional.of(freeze), CommandCodec.actOf(target, proposed.data()));
        assertEquals(
                consortium.reads.act(act).orElseThrow().content(),
                CommandCodec.contentOf(proposed.target(), proposed.data()));
    }

    @Test
    void theDateMovesNoFurtherThanItsStep() {
        assertEquals(5_000, consortium.reads.dateStepMax());
        long moves = consortium.reads.dateMoves();
        LocalDate last = consortium.reads.today().plusDays(5_000);
        BusinessDateError.DateTooFarAhead refused = assertThrows(
                BusinessDateError.DateTooFarAhead.class,
                () -> bothSupport(new LedgerCommand.Advance(last.plusDays(1))));
        assertEquals(last, refused.last);
        assertEquals(moves, consortium.reads.dateMoves());
    }

    @Test
    void whoseKeyWasReplacedSupportsAgain() {
        UUID third = UUID.randomUUID();
        bothSupport(new LedgerCommand.Enrol(third, consortium.vault.create(third), Set.of(Role.OPERATOR)));
        UUID act = UUID.randomUUID();
        LedgerCommand.Governed suspend = new LedgerCommand.Suspend(third);
        consortium.does(third, new Support(act, suspend));
        UUID newKey = UUID.randomUUID();
        consortium.does(third, new LedgerCommand.RotateKey(third, consortium.vault.create(newKey)));
        consortium.does(newKey, new Support(act, suspend));
        assertEquals(List.of(third), consortium.reads.supporters(act));
        assertThrows(OperatorsError.AlreadySupported.class, () -> consortium.does(newKey, new Support(act, suspend)));
        consortium.does(consortium.operator, new Support(act, suspend));
        assertEquals(ActState.EXECUTED, consortium.reads.act(act).orElseThrow().state());
    }

    private void bothSupport(LedgerCommand.Governed act) {
        UUID id = UUID.randomUUID();
        consortium.does(consortium.operator, new Support(id, act));
        consortium.does(SECOND, new Support(id, act));
    }

    @Test
    void aReplacedKeyIsRefusedFromItsBlockOnAndNothingMoves() {
        UUID payable = UUID.randomUUID();
        UUID root = consortium.issueAccepted(payable, 10_000);
        UUID newKey =
                UUID.randomUUID(); // the vault names keys by participants: a participant of its own for the new one
        String address = consortium.vault.create(newKey);
        LedgerCommand.RotateKey rotation = new LedgerCommand.RotateKey(consortium.supplier, address);
        consortium.does(consortium.supplier, rotation);
        ParticipantsError.UnknownAccount refused = assertThrows(
                ParticipantsError.UnknownAccount.class, () -> consortium.does(consortium.supplier, rotation));
        assertEquals(consortium.vault.addressOf(consortium.supplier), refused.account);
        assertEquals(
                consortium.supplier, consortium.reads.piece(root).orElseThrow().holder());
        assertEquals(
                address,
                consortium.reads.participant(consortium.supplier).orElseThrow().key());
        consortium.does(
                newKey,
                new LedgerCommand.Offer(
                        root,
                        UUID.randomUUID(),
                        consortium.subSupplier,
                        1_000,
                        consortium.reads.today().plusDays(1)));
    }

    @Test
    void theNewestHeadOfAnAuditTrailIsKept() {
        Bytes32 stream = Samples.bytes32();
        Bytes32 head = Samples.bytes32();
        assertEquals(Optional.empty(), consortium.reads.anchor(SECOND, stream));
        consortium.does(SECOND, new LedgerCommand.Anchor(stream, 40, head));
        AuditAnchorError.EntriesNotAhead refused = assertThrows(
                AuditAnchorError.EntriesNotAhead.class,
                () -> consortium.does(SECOND, new LedgerCommand.Anchor(stream, 40, Samples.bytes32())));
        assertEquals(40, refused.last);
        consortium.does(consortium.bank, new LedgerCommand.Anchor(stream, 1, Samples.bytes32()));
        LedgerAnchor kept = consortium.reads.anchor(SECOND, stream).orElseThrow();
        assertEquals(head, kept.head());
        assertEquals(40, kept.entries());
    }
}
