package io.counterfoil.service.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.kernel.TokenRole;
import io.counterfoil.service.web.Authorisation.Whose;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorisationTextTest {

    private static final Authorisation TABLE = AuthorisationText.read("""
            # who may look
            getPayable      own,counterparty   supplier enterprise-maker
                            bank               bank-officer   # asked or paying
                            any                regulator
            recordPayable   own                enterprise-maker
            check           public
            """);

    @Test
    void whatIsNotInTheTableIsAllowedToNobody() {
        List<String> everyRole =
                List.of(TokenRole.values()).stream().map(TokenRole::wireName).toList();
        assertEquals(Set.of(), TABLE.allowed("dropTables", everyRole));
        assertEquals(Set.of(), TABLE.roles("dropTables"));
        assertEquals(Set.of(), TABLE.allowed("getPayable", List.of()));
        assertEquals(Set.of(), TABLE.allowed("getPayable", List.of("enterprise", "SUPPLIER", "admin")));
    }

    @Test
    void aTokenWithSeveralRolesMayWhatEachOfThemMay() {
        assertEquals(
                Set.of(Whose.OWN, Whose.COUNTERPARTY, Whose.ANY),
                TABLE.allowed("getPayable", List.of("supplier", "regulator")));
    }

    @Test
    void onlyWhatSaysSoIsOpenToEverybody() {
        assertTrue(TABLE.isPublic("check"));
        assertFalse(TABLE.isPublic("getPayable"));
        assertFalse(TABLE.isPublic("dropTables"));
        assertEquals(Set.of(), TABLE.roles("check"));
        assertEquals(Set.of("getPayable", "recordPayable", "check"), TABLE.operations());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "  any operator",
                "getPayable own",
                "getPayable",
                "getPayable own buyer",
                "getPayable mine supplier",
                "getPayable own supplier supplier",
                "getPayable own supplier\n  any supplier",
                "getPayable own supplier\ngetPayable any operator",
                "check public\n  any supplier",
                "check public\ncheck public",
                "check public\ncheck own supplier",
                "check own supplier\ncheck public",
                "check public supplier",
                "[receivables-service]"
            })
    void aLineThatCannotBeUnderstoodStopsEverything(String text) {
        assertThrows(IllegalArgumentException.class, () -> AuthorisationText.read(text));
    }
}
