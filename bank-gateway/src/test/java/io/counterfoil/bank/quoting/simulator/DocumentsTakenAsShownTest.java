package io.counterfoil.bank.quoting.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.counterfoil.bank.BankRefusal;
import io.counterfoil.bank.platform.FinancingRequest;
import io.counterfoil.bank.quoting.DocumentVerification.Verified;
import io.counterfoil.kernel.DocumentKind;
import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.LedgerPayable;
import io.counterfoil.ledger.PayableState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DocumentsTakenAsShownTest {

    private static final UUID SOMEBODY = UUID.randomUUID();

    private final DocumentsTakenAsShown check = new DocumentsTakenAsShown(new BigDecimal("0.80"));

    @Test
    void theFaceValueIsWhatIsShownAtTheBanksRate() {
        assertEquals(new Verified(900_00, 8_000), verified("900.00"));
        assertEquals(new Verified(1_000_00, 8_000), verified("1000.00"));
    }

    @Test
    void noMoreIsFinancedThanTheDebtorConfirmed() {
        assertEquals(new Verified(4_000_00, 2_500), verified("4000.00"));
        assertEquals(new Verified(3_000_00, 3_333), verified("3000.00"), "rounded down");
        assertEquals(new Verified(1_200_00, 8_000), verified("1200.00"), "the bank's own rate is less than that");
        RefusedException refused = assertThrows(RefusedException.class, () -> verified("10000000.01"));
        assertEquals(BankRefusal.DOCUMENT_NOT_AVAILABLE, refused.refusal());
    }

    @Test
    void aDocumentOfBeforeIsWorthItsPayable() {
        assertEquals(new Verified(1_000_00, 8_000), verified((Money) null));
    }

    @Test
    void aDocumentInAnotherCurrencyIsRefused() {
        RefusedException refused = assertThrows(RefusedException.class, () -> verified(Money.parse("900.00", "USD")));
        assertEquals(BankRefusal.CURRENCY_DIFFERS, refused.refusal());
    }

    @Test
    void aRateIsAPartInWholeBasisPoints() {
        for (String rate : new String[] {"0", "-0.1", "1.0001", "0.80005"}) {
            assertThrows(IllegalArgumentException.class, () -> new DocumentsTakenAsShown(new BigDecimal(rate)), rate);
        }
    }

    private Verified verified(String faceValue) {
        return verified(Money.parse(faceValue, "CNY"));
    }

    private Verified verified(@Nullable Money faceValue) {
        return check.verified(
                null,
                new FinancingRequest.Document(
                        DocumentKind.INVOICE,
                        new Bytes32("0x" + "1".repeat(64)),
                        faceValue,
                        Money.parse("1.00", "CNY")),
                payable());
    }

    private static LedgerPayable payable() {
        LocalDate day = LocalDate.of(2026, 3, 6);
        return new LedgerPayable(
                PayableState.ISSUED,
                false,
                false,
                "CNY",
                day,
                day.plusDays(60),
                0,
                1,
                0,
                SOMEBODY,
                SOMEBODY,
                SOMEBODY,
                1_000_00,
                1_000_00,
                0,
                0,
                null);
    }
}
