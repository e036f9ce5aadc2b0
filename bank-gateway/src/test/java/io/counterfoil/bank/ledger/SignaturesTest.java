package io.counterfoil.bank.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.counterfoil.bank.BankRefusal;
import io.counterfoil.bank.Consortium;
import io.counterfoil.bank.GatewayTest;
import io.counterfoil.bank.Outcome;
import io.counterfoil.kernel.DocumentKind;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.DocumentStatement;
import io.counterfoil.ledger.LedgerCommand;
import io.counterfoil.ledger.LedgerRevertedException;
import io.counterfoil.ledger.Role;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A bank's journal keys against a chain that refuses, and then does not any more. */
@QuarkusTest
class SignaturesTest extends GatewayTest {

    @Inject
    SigningParts signing;

    @Test
    void anActTheChainRefusedOftenIsDoneOnceTheCauseIsGone() {
        UUID stranger = consortium.stranger();
        Signatures signatures = signing.signatures(stranger, vault());
        Bytes32 document = document(1);
        for (int i = 0; i < 51; i++) {
            assertThrows(LedgerRevertedException.class, () -> attest(signatures, document, 100));
        }
        assertEquals(Optional.empty(), earlier(signatures, document));
        consortium.enrol(stranger, Role.BANK);
        Outcome.Operation done = attest(signatures, document, 100);
        assertEquals(100, reads.document(document).orElseThrow().limit());
        assertEquals(done, attest(signatures, document, 100), "asked again, the same transaction is named");
        assertEquals(Optional.of(done), earlier(signatures, document));
    }

    @Test
    void anActRefusedOnceIsDoneWithOtherContent() {
        UUID stranger = consortium.stranger();
        Signatures signatures = signing.signatures(stranger, vault());
        Bytes32 document = document(2);
        assertThrows(LedgerRevertedException.class, () -> attest(signatures, document, 100));
        consortium.enrol(stranger, Role.BANK);
        attest(signatures, document, 200);
        assertEquals(200, reads.document(document).orElseThrow().limit());
    }

    @Test
    void anActSignedWithOtherContentIsAConflict() {
        Signatures signatures = banks.of(BANK_A).signatures();
        Bytes32 document = document(3);
        attest(signatures, document, 100);
        RefusedException refused = assertThrows(RefusedException.class, () -> attest(signatures, document, 200));
        assertEquals(BankRefusal.ACT_DIFFERS, refused.refusal());
        assertFalse(reads.document(document).orElseThrow().frozen(), "no second statement reached the chain");
    }

    private static Bytes32 document(int of) {
        return new Bytes32("0x" + "%064x".formatted(of));
    }

    private static Outcome.Operation attest(Signatures signatures, Bytes32 document, long limit) {
        return signatures.confirm(
                "document-attested",
                document.hex(),
                document.hex(),
                new LedgerCommand.Attest(DocumentStatement.alone(
                        document, DocumentKind.INVOICE, BANK_A, Consortium.CURRENCY, limit, DocumentStatement.WHOLE)));
    }

    private static Optional<Outcome.Operation> earlier(Signatures signatures, Bytes32 document) {
        return signatures.earlier("document-attested", document.hex(), document.hex());
    }
}
