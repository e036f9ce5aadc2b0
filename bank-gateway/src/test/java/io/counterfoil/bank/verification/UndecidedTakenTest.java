package io.counterfoil.bank.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UndecidedTakenTest {

    private static final String SETTING = "counterfoil.banks.bank-a.accepts-undecided";

    @Test
    void aSettingNamesChecks() {
        assertEquals(Set.of(CheckCode.FILE, CheckCode.BUYER), UndecidedTaken.codes(SETTING, List.of("file", " buyer")));
        assertEquals(Set.of(), UndecidedTaken.codes(SETTING, List.of()));
    }

    @Test
    void whatIsNoCheckStopsTheGateway() {
        IllegalArgumentException unknown =
                assertThrows(IllegalArgumentException.class, () -> UndecidedTaken.codes(SETTING, List.of("smell")));
        assertTrue(unknown.getMessage().startsWith(SETTING), unknown.getMessage());
    }

    @Test
    void noSettingTakesADeclarationThatCustomsSaysNothingOf() {
        assertThrows(IllegalArgumentException.class, () -> UndecidedTaken.codes(SETTING, List.of("customs-status")));
    }

    @Test
    void noSettingTakesADocumentThatAnotherOneLooksLike() {
        assertThrows(IllegalArgumentException.class, () -> UndecidedTaken.codes(SETTING, List.of("register")));
    }
}
