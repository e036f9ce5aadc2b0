package io.counterfoil.receivables.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.ledger.LedgerError;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LedgerRefusalsTest {

    @Test
    void everyErrorOfTheContractsHasAMeaning() {
        Set<Class<?>> errors = leaves(LedgerError.class).collect(Collectors.toSet());
        assertTrue(errors.size() > 80, "errors: " + errors.size());
        assertEquals(errors, Set.<Class<?>>copyOf(LedgerRefusals.known()));
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(LedgerRefusalsTest::leaves)
                : Stream.of(type);
    }
}
