package io.counterfoil.bank.quoting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.counterfoil.bank.BankRefusal;
import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.ledger.LedgerPayable;
import io.counterfoil.ledger.PayableState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AdvanceRateTest {

    private static final UUID SOMEBODY = UUID.randomUUID();

    private final AdvanceRate advanceRate = new AdvanceRate(new BigDecimal("0.80"));

    private int of(String amount, String currency) {
        return advanceRate.of(Money.parse(amount, currency), payable(), BigDecimal.ONE);
    }

    @Test
    void itIsTheBanksOwnUpToWhatTheDebtorConfirmed() {
        assertEquals(8_000, of("900.00", "CNY"));
        assertEquals(8_000, of("1000.00", "CNY"));
        assertEquals(8_000, of("1200.00", "CNY"));
        assertEquals(2_500, of("4000.00", "CNY"));
        assertEquals(3_333, of("3000.00", "CNY"), "rounded down");
    }

    @Test
    void theConsortiumsPolicyMayBeLowerAndNeverRaisesIt() {
        Money value = Money.parse("1000.00", "CNY");
        assertEquals(5_000, advanceRate.of(value, payable(), new BigDecimal("0.5")));
        assertEquals(8_000, advanceRate.of(value, payable(), new BigDecimal("0.9")));
        assertEquals(2_500, advanceRate.of(Money.parse("4000.00", "CNY"), payable(), new BigDecimal("0.5")));
    }

    @Test
    void aDocumentFarAboveItsPayableOrInAnotherCurrencyIsNotAttested() {
        RefusedException above = assertThrows(RefusedException.class, () -> of("10000000.01", "CNY"));
        assertEquals(BankRefusal.DOCUMENT_NOT_AVAILABLE, above.refusal());
        RefusedException other = assertThrows(RefusedException.class, () -> of("900.00", "USD"));
        assertEquals(BankRefusal.CURRENCY_DIFFERS, other.refusal());
    }

    @Test
    void aRateIsAPartInWholeBasisPoints() {
        for (String rate : new String[] {"0", "-0.1", "1.0001", "0.80005"}) {
            assertThrows(IllegalArgumentException.class, () -> new AdvanceRate(new BigDecimal(rate)), rate);
        }
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
