package io.counterfoil.receivables.document.rest;

import static io.counterfoil.receivables.Consortium.newKey;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.DocumentStatement;
import io.counterfoil.ledger.LedgerCommand;
import io.counterfoil.receivables.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a supplier sees of its documents on chain: also after a bank lowered one, or found it to be of the same goods. */
@QuarkusTest
class DocumentBalanceTest extends ServiceTest {

    @Test
    void documentsOfTheSameGoodsHaveLeftWhatTheirGroupHas() {
        String number = newKey();
        Bytes32 other = attested(newKey());
        Bytes32 fingerprint = attested(number);
        UUID document = consortium.document(consortium.supplier, number);
        bankDoes(new LedgerCommand.Attest(statement(fingerprint, 50_000).sameGoodsAs(other, "CNY", 30_000)));
        await().untilAsserted(() -> shown(document)
                .body("balance.faceValue.amount", equalTo("500.00"))
                .body("balance.limit.amount", equalTo("500.00"))
                .body("balance.left.amount", equalTo("300.00"))
                .body("balance.frozen", equalTo(false))
                .body("balance.group.limit.amount", equalTo("300.00"))
                .body("balance.group.left.amount", equalTo("300.00"))
                .body("balance.group.frozen", equalTo(false)));
    }

    @Test
    void aLoweredDocumentHasNothingLeftBelowWhatIsFinanced() {
        Locked locked = locked(); // 400.00 on 500.00
        UUID document = UUID.fromString(consortium
                .as(consortium.supplier, "supplier")
                .get("/api/v1/financing-requests/" + locked.request())
                .then()
                .statusCode(200)
                .extract()
                .path("documents[0].documentId"));
        bankDoes(new LedgerCommand.ApproveFinancing(locked.request(), locked.terms()));
        bankDoes(new LedgerCommand.Lower(locked.document(), 30_000, DocumentStatement.WHOLE));
        await().untilAsserted(() -> shown(document)
                .body("balance.faceValue.amount", equalTo("300.00"))
                .body("balance.drawn.amount", equalTo("400.00"))
                .body("balance.left.amount", equalTo("0.00"))
                .body("balance.group", nullValue()));
        bankDoes(new LedgerCommand.Lower(locked.document(), 0, 0));
        await().untilAsserted(() -> shown(document).body("balance.faceValue.amount", equalTo("0.00")));
    }

    /** Whoever types another's number learns nothing of what is financed on it. */
    @Test
    void aDocumentThatABankAttestedAsAnothersHasNoBalance() {
        String number = newKey();
        UUID known = consortium.document(consortium.supplier, newKey()); // attested in a later block
        UUID document = consortium.document(consortium.supplier, number);
        Bytes32 fingerprint = new Bytes32(shown(document).extract().<String>path("details.fingerprint"));
        bankDoes(new LedgerCommand.Attest(DocumentStatement.alone(
                fingerprint,
                io.counterfoil.kernel.DocumentKind.INVOICE,
                consortium.debtor,
                "CNY",
                50_000,
                DocumentStatement.WHOLE)));
        bankDoes(new LedgerCommand.Attest(
                statement(new Bytes32(shown(known).extract().<String>path("details.fingerprint")), 50_000)));
        await().untilAsserted(() -> shown(known).body("balance.left.amount", equalTo("500.00")));
        shown(document).body("balance", nullValue());
    }

    private void bankDoes(LedgerCommand command) {
        assertNull(bankActs(command).failure());
    }

    private ValidatableResponse shown(UUID document) {
        return consortium
                .as(consortium.supplier, "supplier")
                .get("/api/v1/trade-documents/" + document)
                .then()
                .statusCode(200);
    }
}
