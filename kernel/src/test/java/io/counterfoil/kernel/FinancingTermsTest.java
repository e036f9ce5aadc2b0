package io.counterfoil.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FinancingTermsTest {

    private static final UUID ID = new UUID(0, 1);
    private static final Money VALUE = Money.parse("400.00", "CNY");
    private static final Money FEE = Money.parse("1.00", "CNY");
    private static final Money NET = Money.parse("395.20", "CNY");
    private static final LocalDate DAY = LocalDate.of(2026, 7, 5);

    @Test
    void theSameTermsHaveTheSameHashHoweverTheRateIsWritten() {
        assertEquals(terms("3.85").hash(), terms("3.850").hash());
        assertNotEquals(terms("3.85").hash(), terms("3.86").hash());
    }

    @Test
    void anyOtherTermIsAnotherHash() {
        List<FinancingTerms> all = List.of(
                terms("3.85"),
                new FinancingTerms(new UUID(0, 9), ID, ID, VALUE, "3.85", FEE, NET, false, "A", DAY),
                new FinancingTerms(ID, new UUID(0, 9), ID, VALUE, "3.85", FEE, NET, false, "A", DAY),
                new FinancingTerms(ID, ID, new UUID(0, 9), VALUE, "3.85", FEE, NET, false, "A", DAY),
                new FinancingTerms(ID, ID, ID, NET, "3.85", FEE, NET, false, "A", DAY),
                new FinancingTerms(ID, ID, ID, VALUE, "3.85", NET, NET, false, "A", DAY),
                new FinancingTerms(ID, ID, ID, VALUE, "3.85", FEE, FEE, false, "A", DAY),
                new FinancingTerms(ID, ID, ID, VALUE, "3.85", FEE, NET, true, "A", DAY),
                new FinancingTerms(ID, ID, ID, VALUE, "3.85", FEE, NET, false, "B", DAY),
                new FinancingTerms(ID, ID, ID, VALUE, "3.85", FEE, NET, false, "A", DAY.plusDays(1)));
        Set<String> hashes = new HashSet<>();
        all.forEach(terms -> hashes.add(terms.hash()));
        assertEquals(all.size(), hashes.size());
    }

    private static FinancingTerms terms(String rate) {
        return new FinancingTerms(ID, ID, ID, VALUE, rate, FEE, NET, false, "A", DAY);
    }
}
