package io.counterfoil.bank.straightthrough;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.counterfoil.bank.Consortium.Issued;
import io.counterfoil.bank.GatewayTest;
import io.counterfoil.bank.approval.ApprovalTables;
import io.counterfoil.bank.approval.TableFile;
import io.counterfoil.bank.quoting.Quotes;
import io.counterfoil.kernel.Person;
import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.FinancingState;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Bank D is set to it; bank A is not. */
@QuarkusTest
class StraightThroughTest extends GatewayTest {

    private static final String LEAVES_TO_ONE_PERSON = "-|-|-|-|-|\"person\"|\"1\"|";
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    ApprovalTables tables;

    @Inject
    Quotes quotes;

    @Inject
    EntityManager entities;

    private Issued issued;
    private UUID request;

    @AfterEach
    void withoutRulesAgain() {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("delete from bank.approval_table")
                        .executeUpdate());
    }

    private void inForce(UUID bank, String rule) {
        int version = tables.propose(bank, TableFile.of(rule), List.of(), new Person("one", "One", "tests"))
                .orElseThrow()
                .version();
        tables.decide(bank, version, new Person("another", "Another", "tests"), null)
                .orElseThrow();
    }

    private void asked(UUID bank) {
        issued = consortium.issued(VALUE, BANK_A);
        request = UUID.randomUUID();
        String invoice = "INV-" + request;
        showRequest(bank, request, issued.root(), money(VALUE), invoice(invoice));
    }

    private void taken(UUID bank) {
        await().atMost(SOON).until(() -> quotes.quote(bank, request).isPresent());
        String terms = quotes.quote(bank, request).orElseThrow().termsHash();
        await().atMost(SOON)
                .until(() -> reads.document(fingerprint("INV-" + request)).isPresent());
        consortium.lock(request, issued.root(), bank, VALUE, new Bytes32(terms), fingerprint("INV-" + request));
        platform.showState(bank, request, "locked");
    }

    private FinancingState state() {
        return reads.financing(request).orElseThrow().state();
    }

    @Test
    void aRequestIsQuotedAndOnceTakenApprovedAndPaidWithoutAPerson() {
        inForce(BANK_D, TableFile.ALWAYS);
        asked(BANK_D);
        taken(BANK_D);
        long locked = System.nanoTime();
        await().atMost(SOON).until(() -> state() == FinancingState.FUNDED);
        System.out.println("StraightThroughTest: funded " + (System.nanoTime() - locked) / 1_000_000
                + " ms after the supplier took the quote");
    }

    @Test
    void whatTheRulesLeaveToPersonsWaitsForThem() {
        inForce(BANK_D, LEAVES_TO_ONE_PERSON);
        asked(BANK_D);
        taken(BANK_D);
        await().during(Duration.ofSeconds(2)).atMost(SOON).until(() -> state() == FinancingState.LOCKED);
        post(as(BANK_D, "bank-approver"), "/banks/bank-d/financing-requests/" + request + "/approval")
                .statusCode(200)
                .body("state", equalTo("approved"));
        platform.showState(BANK_D, request, "approved");
        await().during(Duration.ofSeconds(2)).atMost(SOON).until(() -> state() == FinancingState.APPROVED);
    }

    /** What was verified for the quote counts no more when it is shown no more. */
    @Test
    void theDocumentsAreCheckedOnceMoreBeforeMoneyGoesOut() {
        inForce(BANK_D, TableFile.ALWAYS);
        asked(BANK_D);
        await().atMost(SOON).until(() -> quotes.quote(BANK_D, request).isPresent());
        platform.hideEvidenceOf(BANK_D, request);
        taken(BANK_D);
        await().during(Duration.ofSeconds(2)).atMost(SOON).until(() -> state() == FinancingState.LOCKED);
    }

    @Test
    void withoutRulesNothingIsApprovedByItself() {
        asked(BANK_D);
        taken(BANK_D);
        await().during(Duration.ofSeconds(2)).atMost(SOON).until(() -> state() == FinancingState.LOCKED);
    }

    @Test
    void aBankThatIsNotSetToItIsAskedByItsPeopleAlone() {
        inForce(BANK_A, TableFile.ALWAYS);
        asked(BANK_A);
        await().during(Duration.ofSeconds(2))
                .atMost(SOON)
                .until(() -> quotes.quote(BANK_A, request).isEmpty());
    }

    @Test
    void whatIsRefusedKeepsNoOtherWaitingAndIsTriedAgain() {
        inForce(BANK_D, TableFile.ALWAYS);
        asked(BANK_D);
        UUID refused = request;
        Issued ofRefused = issued;
        platform.takeQuotes(false);
        try {
            await().atMost(SOON).until(() -> quotes.quote(BANK_D, refused).isPresent());
        } finally {
            platform.takeQuotes(true);
        }
        asked(BANK_D);
        taken(BANK_D);
        await().atMost(SOON).until(() -> state() == FinancingState.FUNDED);
        request = refused;
        issued = ofRefused;
        taken(BANK_D);
        await().atMost(SOON).until(() -> state() == FinancingState.FUNDED);
        assertEquals(FinancingState.FUNDED, state());
    }
}
