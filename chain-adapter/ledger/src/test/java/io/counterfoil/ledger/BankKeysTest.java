package io.counterfoil.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.counterfoil.kernel.DocumentKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bank's acts are the bank's alone: signed with any other participant's key, each reverts and changes nothing. */
class BankKeysTest {

    @TempDir
    static Path folder;

    private static Consortium consortium;
    private static final UUID PAYABLE = UUID.randomUUID();
    private static final UUID FINANCING = UUID.randomUUID();
    private static final UUID PIECE = UUID.randomUUID();
    private static final Bytes32 DOCUMENT = Samples.bytes32();
    private static final Bytes32 TERMS = Samples.bytes32();

    @BeforeAll
    static void lockAPieceForTheBank() {
        consortium = Consortium.start(folder);
        UUID root = consortium.issueAccepted(PAYABLE, 100_000);
        consortium.does(
                consortium.bank,
                new LedgerCommand.Attest(DocumentStatement.alone(
                        DOCUMENT, DocumentKind.CONTRACT, consortium.supplier, "CNY", 80_000, DocumentStatement.WHOLE)));
        consortium.does(
                consortium.supplier,
                new LedgerCommand.Lock(new NewFinancing(
                        FINANCING,
                        root,
                        PIECE,
                        consortium.bank,
                        40_000,
                        TERMS,
                        consortium.reads.today().plusDays(3),
                        List.of(DOCUMENT),
                        List.of(40_000L))));
    }

    @AfterAll
    static void stop() {
        consortium.close();
    }

    @Test
    void anApprovalByAnyOtherKeyReverts() {
        LedgerFinancing before = consortium.reads.financing(FINANCING).orElseThrow();
        for (UUID other : everyoneBut(consortium.bank)) {
            refused(other, new LedgerCommand.ApproveFinancing(FINANCING, TERMS));
            refused(other, new LedgerCommand.DeclineFinancing(FINANCING));
            refused(other, new LedgerCommand.InstructPayout(FINANCING));
            refused(other, new LedgerCommand.AttestFunds(FINANCING, Samples.bytes32()));
        }
        assertEquals(before, consortium.reads.financing(FINANCING).orElseThrow());
        LedgerDocument document = consortium.reads.document(DOCUMENT).orElseThrow();
        assertEquals(40_000, document.reserved());
        assertEquals(0, document.drawn());
    }

    @Test
    void aRedemptionByAnyOtherKeyReverts() {
        UUID other = UUID.randomUUID();
        UUID root = consortium.issueAccepted(other, 10_000);
        UUID settlement = UUID.randomUUID();
        Bytes32 payment = Samples.bytes32();
        for (UUID stranger : everyoneBut(consortium.payingBank)) {
            refused(stranger, new LedgerCommand.Settle(other, settlement, 10_000, payment));
        }
        consortium.does(consortium.payingBank, new LedgerCommand.Settle(other, settlement, 10_000, payment));
        for (UUID stranger : everyoneBut(consortium.payingBank)) {
            refused(stranger, new LedgerCommand.Redeem(settlement, List.of(root), List.of(10_000L), 0, payment));
        }
        assertEquals(10_000, consortium.reads.payable(other).orElseThrow().live());
    }

    @Test
    void anAttestationByWhoIsNoBankReverts() {
        for (UUID other : List.of(consortium.operator, consortium.debtor, consortium.supplier)) {
            Bytes32 document = Samples.bytes32();
            ParticipantsError.RoleMissing missing = assertThrows(
                    ParticipantsError.RoleMissing.class,
                    () -> consortium.does(
                            other,
                            new LedgerCommand.Attest(DocumentStatement.alone(
                                    document,
                                    DocumentKind.INVOICE,
                                    consortium.supplier,
                                    "CNY",
                                    1_000,
                                    DocumentStatement.WHOLE))));
            assertEquals(other, missing.id);
        }
    }

    private static List<UUID> everyoneBut(UUID one) {
        List<UUID> others = new ArrayList<>(consortium.roles.keySet());
        others.remove(one);
        return others;
    }

    private static void refused(UUID participant, LedgerCommand command) {
        LedgerRevertedException refused = assertThrows(
                LedgerRevertedException.class,
                () -> consortium.does(participant, command),
                () -> command + " signed by " + consortium.roles.get(participant));
        assertEquals(true, refused instanceof LedgerError, () -> "not a named error: " + refused);
    }
}
