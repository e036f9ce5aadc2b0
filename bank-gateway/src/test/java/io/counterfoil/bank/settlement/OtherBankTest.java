package io.counterfoil.bank.settlement;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.counterfoil.bank.Consortium.Issued;
import io.counterfoil.bank.GatewayTest;
import io.counterfoil.kernel.PaymentReference;
import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.LedgerCommand;
import io.counterfoil.ledger.LedgerSettlement;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What a bank finds that comes to pay after another one, or comes back. */
@QuarkusTest
class OtherBankTest extends GatewayTest {

    @Inject
    ExecuteSettlement executeSettlement;

    @Test
    void aBankThatComesBackGoesOnWithWhatTheOtherOneLeft() {
        Issued issued = consortium.issued(10 * VALUE, BANK_A);
        for (int i = 1; i < 250; i++) {
            consortium.passed(issued.root(), consortium.supplier, consortium.secondTier, 10_00 + i);
        }
        UUID settlement = UUID.randomUUID();
        long payment = 7_777_77; // not exact for any piece
        String reference = "there and back " + settlement;
        platform.showSettlement(BANK_A, settlement, issued.payable(), money(payment), "open", reference);
        platform.showSettlement(BANK_B, settlement, issued.payable(), money(payment), "open", reference);
        Bytes32 hash = new Bytes32(new PaymentReference(reference).hash());
        banks.of(BANK_A)
                .signatures()
                .confirm(
                        "settlement-opened",
                        settlement.toString(),
                        settlement.toString(),
                        new LedgerCommand.Settle(issued.payable(), settlement, payment, hash));
        oneBatch(BANK_A, settlement, 100);
        paysFromNow(BANK_B, issued, settlement);
        oneBatch(BANK_B, settlement, 200);
        paysFromNow(BANK_A, issued, settlement);
        bankA("settlements/" + settlement + "/execution").statusCode(200).body("state", equalTo("closed"));
        LedgerSettlement closed = reads.settlement(settlement).orElseThrow();
        assertEquals(250, closed.redeemedPieces());
        assertEquals(payment, closed.paid());
    }

    /** The bank pays 100 holders and comes to no more. */
    private void oneBatch(UUID bank, UUID settlement, long visited) {
        AtomicInteger steps = new AtomicInteger();
        assertThrows(
                ClaimLostException.class,
                () -> executeSettlement.execute(banks.of(bank), settlement, () -> {
                    if (steps.incrementAndGet() == 2) {
                        throw new ClaimLostException("it stops here");
                    }
                }));
        assertEquals(visited, reads.settlement(settlement).orElseThrow().redeemedPieces());
    }

    private void paysFromNow(UUID bank, Issued issued, UUID settlement) {
        consortium.together(new LedgerCommand.Advance(
                reads.settlement(settlement).orElseThrow().lastDay().plusDays(1)));
        consortium.together(new LedgerCommand.ChangePayingBank(issued.payable(), bank));
    }
}
