package io.counterfoil.bank.settlement;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.bank.BankRefusal;
import io.counterfoil.bank.Consortium.Issued;
import io.counterfoil.bank.GatewayTest;
import io.counterfoil.kernel.PaymentReference;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.JdbcSubmissionJournal;
import io.counterfoil.ledger.LedgerCommand;
import io.counterfoil.ledger.SignedTransaction;
import io.counterfoil.ledger.Submission;
import io.counterfoil.ledger.SubmissionOutcome;
import io.counterfoil.ledger.SubmissionRequest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The debtor withdraws an instruction while its bank opens the settlement, and names the same payment for another payable. */
@QuarkusTest
class PaymentsOnceTest extends GatewayTest {

    @Inject
    ExecuteSettlement executeSettlement;

    @Inject
    UsedPayments used;

    @Inject
    JdbcSubmissionJournal journal;

    private Issued first;
    private UUID withdrawn;
    private UUID again;
    private String reference;

    @BeforeEach
    void onePaymentForTwo() {
        first = consortium.issued(VALUE, BANK_A);
        reference = "one payment " + first.payable();
        withdrawn = UUID.randomUUID();
        show("instructed");
        again = UUID.randomUUID();
        Issued second = consortium.issued(VALUE, BANK_A);
        platform.showSettlement(BANK_A, again, second.payable(), money(VALUE), "instructed", reference);
    }

    @Test
    void withdrawnBeforeAnythingWasSignedItsPaymentGoesToTheOtherAndItIsNotOpened() {
        RefusedException refused = assertThrows(
                RefusedException.class,
                () -> executeSettlement.execute(
                        banks.of(BANK_A),
                        withdrawn,
                        () -> { // right before it signs
                            show("withdrawn");
                            execute(again).statusCode(200).body("state", equalTo("closed"));
                        }));
        assertEquals(BankRefusal.PAYMENT_USED, refused.refusal());
        assertEquals(Optional.empty(), reads.settlement(withdrawn));
        assertEquals(VALUE, reads.payable(first.payable()).orElseThrow().live());
    }

    @Test
    void withdrawnAfterItsOpeningWasSignedItsPaymentIsKeptUntilTheOutcomeIsKnown() {
        used.use(BANK_A, consortium.debtor, new Bytes32(new PaymentReference(reference).hash()), withdrawn);
        Submission onItsWay = signed();
        show("withdrawn");
        problem(execute(again), 503, "outcome-unknown");
        problem(execute(withdrawn), 503, "outcome-unknown");
        assertEquals(Optional.empty(), reads.settlement(again));
        journal.of(BANK_A).settle(onItsWay.hash(), SubmissionOutcome.LAPSED);
        execute(again).statusCode(200).body("state", equalTo("closed"));
        problem(execute(withdrawn), 409, "settlement-refused");
        assertEquals(Optional.empty(), reads.settlement(withdrawn));
    }

    /** In the journal, as bank A's opening; whether it arrives is not known. */
    private Submission signed() {
        SignedTransaction transaction =
                consortium.ledger().sign(consortium.supplier, new LedgerCommand.ExpireSettlement(withdrawn));
        Submission pending = Submission.pending(
                new SubmissionRequest(
                        BANK_A, "settlement-opened:" + withdrawn + ":1", "0".repeat(64), "settlement-opened"),
                transaction);
        assertTrue(journal.of(BANK_A).store(pending).isPending());
        return pending;
    }

    private void show(String state) {
        platform.showSettlement(BANK_A, withdrawn, first.payable(), money(VALUE), state, reference);
    }

    private ValidatableResponse execute(UUID settlement) {
        return bankA("settlements/" + settlement + "/execution");
    }
}
