package io.counterfoil.sandbox.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.DocumentKind;
import io.counterfoil.ledger.LedgerCommand;
import io.counterfoil.ledger.LedgerRevertedException;
import io.counterfoil.ledger.Role;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bank's journal keys against a chain that refuses, and then does not any more. */
class BankSignaturesTest {

    @TempDir
    static Path folder;

    private static ChainOfOneBank chain;

    @BeforeAll
    static void start() throws Exception {
        chain = new ChainOfOneBank(folder);
    }

    @AfterAll
    static void stop() throws Exception {
        chain.close();
    }

    @Test
    void anActTheChainRefusedOftenIsDoneOnceTheCauseIsGone() throws Exception {
        UUID stranger = chain.stranger();
        BankSignatures signatures = chain.signatures(stranger);
        Bytes32 document = document(1);
        for (int i = 0; i < 51; i++) {
            assertThrows(LedgerRevertedException.class, () -> attest(signatures, document, 100));
        }
        assertEquals(Optional.empty(), earlier(signatures, document));
        chain.enrol(stranger, Role.BANK);
        Outcome.Operation done = attest(signatures, document, 100);
        assertEquals(100, chain.reads.document(document).orElseThrow().limit());
        assertEquals(done, attest(signatures, document, 100), "asked again, the same transaction is named");
        assertEquals(Optional.of(done), earlier(signatures, document));
    }

    @Test
    void anActRefusedOnceIsDoneWithOtherContent() throws Exception {
        UUID stranger = chain.stranger();
        BankSignatures signatures = chain.signatures(stranger);
        Bytes32 document = document(2);
        assertThrows(LedgerRevertedException.class, () -> attest(signatures, document, 100));
        chain.enrol(stranger, Role.BANK);
        attest(signatures, document, 200);
        assertEquals(200, chain.reads.document(document).orElseThrow().limit());
    }

    @Test
    void anActSignedWithOtherContentIsAConflict() throws Exception {
        BankSignatures signatures = chain.signatures(chain.bank);
        Bytes32 document = document(3);
        attest(signatures, document, 100);
        RefusedException refused = assertThrows(RefusedException.class, () -> attest(signatures, document, 200));
        assertEquals(409, refused.problem().status());
        assertEquals(
                "https://counterfoil.io/problems/act-differs",
                refused.problem().type().toString());
        assertFalse(chain.reads.document(document).orElseThrow().frozen(), "no second statement reached the chain");
    }

    private static Bytes32 document(int of) {
        return new Bytes32("0x" + "%064x".formatted(of));
    }

    private static Outcome.Operation attest(BankSignatures signatures, Bytes32 document, long limit) {
        return signatures.confirm(
                "document-attested",
                document.hex(),
                document.hex(),
                new LedgerCommand.Attest(document, DocumentKind.INVOICE, ChainOfOneBank.CURRENCY, limit));
    }

    private static Optional<Outcome.Operation> earlier(BankSignatures signatures, Bytes32 document) {
        return signatures.earlier("document-attested", document.hex(), document.hex());
    }
}
