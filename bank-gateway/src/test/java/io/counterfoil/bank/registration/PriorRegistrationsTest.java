package io.counterfoil.bank.registration;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.bank.Consortium.Issued;
import io.counterfoil.bank.ScriptedPaper;
import io.counterfoil.ledger.FinancingState;
import io.counterfoil.ledger.LedgerCommand;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** A right of somebody else to the receivable stops the payout until an officer goes on. */
@QuarkusTest
class PriorRegistrationsTest extends RegistryAtHand {

    private String registeredBySomebodyElse(String reference, String document) {
        return registeredBySomebodyElse(reference, document, "factor");
    }

    private String registeredBySomebodyElse(String reference, String document, String account) {
        String number = "9%015d".formatted(ThreadLocalRandom.current().nextLong(1_000_000_000_000_000L));
        ObjectNode claim = new ObjectMapper().createObjectNode();
        claim.put("reference", reference).put("state", "in-force");
        claim.put("registeredOn", "2026-01-05").put("expiresOn", "2030-01-05");
        claim.putObject("securedParty").put("name", "Factor (made up)").put("identifier", account);
        claim.putObject("assignor").put("identifier", ScriptedPaper.SUPPLIER.uscc());
        claim.putObject("amount").put("amount", money(VALUE).toDecimal()).put("currency", "CNY");
        claim.putArray("documents").addObject().put("kind", "invoice").put("number", document);
        registry.put(number, claim);
        return number;
    }

    private static String goOn(String reason, String... numbers) {
        return "{\"reason\":\"" + reason + "\",\"numbers\":[\"" + String.join("\",\"", numbers) + "\"]}";
    }

    private String ownDocument() {
        return invoice("INV-" + request).stated().normalisedNumber();
    }

    @Test
    void aRightOfSomebodyElseStopsThePayoutUntilAnOfficerGoesOn() {
        String prior = registeredBySomebodyElse("", ownDocument());
        problem(payout(), 409, "prior-registration").body("detail", containsString(prior));
        assertEquals(FinancingState.APPROVED, state());
        registration()
                .body("state", equalTo("prior-found"))
                .body("priorRegistrations.number", hasItem(prior))
                .body("priorRegistrations.securedParty", hasItem("Factor (made up)"));
        problem(send(as(BANK_E, "bank-officer"), "registration/decision", "{}"), 400, "malformed");
        send(as(BANK_E, "bank-officer"), "registration/decision", goOn("the factor was repaid", prior))
                .statusCode(200)
                .body("decision.numbers", hasItem(prior))
                .body("decision.reason", equalTo("the factor was repaid"));
        String later = registeredBySomebodyElse("", ownDocument());
        problem(payout(), 409, "prior-registration").body("detail", containsString(later));
        problem(
                        send(as(BANK_E, "bank-officer"), "registration/decision", goOn("seen before", prior)),
                        409,
                        "prior-registration")
                .body("detail", containsString(later));
        send(as(BANK_E, "bank-officer"), "registration/decision", goOn("both were repaid", prior, later))
                .statusCode(200);
        payout().statusCode(200).body("state", equalTo("funded"));
        problem(
                send(as(BANK_E, "bank-officer"), "registration/decision", goOn("once more", prior)),
                409,
                "nothing-to-decide");
    }

    /** Two banks may finance two parts of one payable; the chain shows which, and whose account it is. */
    @Test
    void anotherPartOfTheSameReceivableIsNotInTheWay() {
        Issued both = consortium.issued(2 * VALUE, BANK_A);
        UUID other = approvedBy(BANK_F, "bank-f", both.root());
        request = approvedBy(BANK_E, "bank-e", both.root());
        registeredBySomebodyElse(other.toString(), ownDocument(), BANK_F.toString());
        payout().statusCode(200).body("state", equalTo("funded"));
        registration().body("priorRegistrations", empty());
    }

    /** Whoever knows the id of a financing can write it down as a reference. */
    @Test
    void aReferenceUnderAnotherNameOrOfAnotherReceivableIsInTheWay() {
        Issued both = consortium.issued(2 * VALUE, BANK_A);
        UUID other = approvedBy(BANK_F, "bank-f", both.root());
        request = approvedBy(BANK_E, "bank-e", both.root());
        registeredBySomebodyElse(other.toString(), ownDocument());
        problem(payout(), 409, "prior-registration");

        UUID ofAnother =
                approvedBy(BANK_F, "bank-f", consortium.issued(VALUE, BANK_A).root());
        request = approvedBy(BANK_E, "bank-e", consortium.issued(VALUE, BANK_A).root());
        registeredBySomebodyElse(ofAnother.toString(), ownDocument(), BANK_F.toString());
        problem(payout(), 409, "prior-registration");
    }

    @Test
    void aCopiedReferenceProvesNothing() {
        UUID other =
                approvedBy(BANK_A, "bank-a", consortium.issued(VALUE, BANK_A).root());
        registeredBySomebodyElse(other.toString(), ownDocument());
        registeredBySomebodyElse(other.toString(), ownDocument());
        problem(payout(), 409, "prior-registration");
    }

    @Test
    void whatIsUndoneBeforeAnythingIsRegisteredIsDropped() {
        registeredBySomebodyElse("", ownDocument());
        problem(payout(), 409, "prior-registration");
        post(as(BANK_E, "bank-system"), path("undo")).statusCode(200);
        consortium.send(consortium.supplier, new LedgerCommand.AgreeToUndo(request, state()));
        assertEquals(FinancingState.UNDONE, state());
        await().atMost(WITHIN).untilAsserted(() -> registration().body("state", equalTo("dropped")));
    }
}
