package io.counterfoil.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.kernel.Authorisation.Whose;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the table is read, and the duties that no line of it may bring together. */
class AuthorisationTest {

    private static final String RECEIVABLES = "receivables-service";
    private static final Set<String> AUDIT_TRAIL = Set.of("listAuditEntries", "exportAuditEntries");

    /** That each participant was looked at, by whom, and until when it holds; not what is inside. */
    private static final Set<String> KYC = Set.of("listKycDocuments", "getKycDocument");

    private final Authorisation receivables = Authorisation.of(RECEIVABLES);
    private final Authorisation banks = Authorisation.of("banks");

    private static boolean isRead(String operation) {
        return operation.startsWith("get")
                || operation.startsWith("list")
                || operation.startsWith("export")
                || operation.startsWith("find")
                || operation.startsWith("read")
                || operation.startsWith("trace");
    }

    @Test
    void nobodyWhoPreparesMayConsent() {
        for (String prepared : List.of("recordPayable", "recordPayables", "instructSettlement")) {
            assertEquals(Set.of(TokenRole.ENTERPRISE_MAKER), receivables.roles(prepared), prepared);
        }
        for (String consented : List.of("confirmPayable", "confirmPayables")) {
            assertEquals(Set.of(TokenRole.ENTERPRISE_CHECKER), receivables.roles(consented), consented);
        }
        for (String approved : List.of("approve", "decline", "payOut", "executeSettlement")) {
            assertFalse(banks.roles(approved).contains(TokenRole.BANK_OFFICER), approved);
        }
        assertFalse(banks.roles("quote").contains(TokenRole.BANK_APPROVER));
    }

    @Test
    void theRegulatorAndTheAuditorOnlyRead() {
        for (Authorisation table : Authorisation.tables().values()) {
            for (String operation : table.operations()) {
                Set<TokenRole> roles = table.roles(operation);
                if (roles.contains(TokenRole.REGULATOR) || roles.contains(TokenRole.AUDITOR)) {
                    assertTrue(isRead(operation), operation);
                }
            }
        }
    }

    @Test
    void theAuditorSeesNothingOfAnyTrade() {
        Set<String> open = new HashSet<>(AUDIT_TRAIL);
        open.addAll(KYC);
        open.addAll(Set.of(
                "listParticipants",
                "getParticipant",
                "listTerms",
                "getTerms",
                "getBusinessDate",
                "listPolicies",
                "getLedger"));
        for (String operation : receivables.operations()) {
            assertEquals(open.contains(operation), receivables.roles(operation).contains(TokenRole.AUDITOR), operation);
        }
    }

    @Test
    void anOperatorNeverActsForATrader() {
        Set<TokenRole> traders = EnumSet.range(TokenRole.SUPPLIER, TokenRole.BANK_SYSTEM);
        for (Authorisation table : Authorisation.tables().values()) {
            for (String operation : table.operations()) {
                Set<TokenRole> roles = table.roles(operation);
                if (!isRead(operation) && roles.contains(TokenRole.OPERATOR)) {
                    assertTrue(roles.stream().noneMatch(traders::contains), operation);
                }
            }
        }
    }

    @Test
    void onlyOperatorsTheRegulatorAndTheSystemSeeWhoeversResources() {
        for (String operation : receivables.operations()) {
            for (TokenRole role : receivables.roles(operation)) {
                Set<Whose> whose = receivables.allowed(operation, List.of(role.wireName()));
                boolean watches = role == TokenRole.REGULATOR
                        || role == TokenRole.OPERATOR
                        || role == TokenRole.SYSTEM
                        || (role == TokenRole.AUDITOR && (AUDIT_TRAIL.contains(operation) || KYC.contains(operation)));
                assertTrue(watches || !whose.contains(Whose.ANY), operation + " by " + role.wireName());
            }
        }
    }

    /** What any participant may do on chain once a last day has passed; everything else is for persons to decide. */
    @Test
    void theSystemOnlyReadsAndEndsWhatHasLapsed() {
        Set<String> ends = Set.of("expireOffer", "endFinancing", "markOverdue");
        Set<String> secret =
                Set.of("listKycDocuments", "getKycDocument", "getKycContent", "getBankAccount", "getProfile");
        for (Authorisation table : Authorisation.tables().values()) {
            for (String operation : table.operations()) {
                if (table.roles(operation).contains(TokenRole.SYSTEM)) {
                    assertTrue(isRead(operation) || ends.contains(operation), operation);
                    assertFalse(secret.contains(operation) || AUDIT_TRAIL.contains(operation), operation);
                }
            }
        }
        for (String end : ends) {
            assertEquals(Set.of(TokenRole.SYSTEM), receivables.roles(end), end);
        }
    }

    @Test
    void whatIsNotInTheTableIsAllowedToNobody() {
        List<String> everyRole =
                List.of(TokenRole.values()).stream().map(TokenRole::wireName).toList();
        assertEquals(Set.of(), receivables.allowed("dropTables", everyRole));
        assertEquals(Set.of(), receivables.roles("dropTables"));
        assertEquals(Set.of(), receivables.allowed("getPayable", List.of()));
        assertEquals(Set.of(), receivables.allowed("getPayable", List.of("enterprise", "SUPPLIER", "admin")));
    }

    @Test
    void aTokenWithSeveralRolesMayWhatEachOfThemMay() {
        assertEquals(
                Set.of(Whose.OWN, Whose.COUNTERPARTY, Whose.BANK, Whose.ANY),
                receivables.allowed("getPayable", List.of("supplier", "regulator")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "getPayable own supplier",
                "[a]\n  any operator",
                "[a]\ngetPayable own",
                "[a]\ngetPayable",
                "[a]\ngetPayable own buyer",
                "[a]\ngetPayable mine supplier",
                "[a]\ngetPayable own supplier supplier",
                "[a]\ngetPayable own supplier\n  any supplier",
                "[a]\ngetPayable own supplier\ngetPayable any operator",
                "[a]\n[a]",
                "[a\ngetPayable own supplier"
            })
    void aLineThatCannotBeUnderstoodStopsEverything(String text) {
        assertThrows(IllegalArgumentException.class, () -> AuthorisationText.read(text));
    }
}
