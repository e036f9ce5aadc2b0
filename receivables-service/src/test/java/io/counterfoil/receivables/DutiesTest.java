package io.counterfoil.receivables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.kernel.TokenRole;
import io.counterfoil.service.web.Authorisation;
import io.counterfoil.service.web.Authorisation.Whose;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Duties that no line of the table of authorisation may bring together. */
class DutiesTest {

    private static final Set<String> AUDIT_TRAIL = Set.of("listAuditEntries", "exportAuditEntries");

    /** That each participant was looked at, by whom, and until when it holds; not what is inside. */
    private static final Set<String> KYC = Set.of("listKycDocuments", "getKycDocument");

    /** What becomes of an alert is the regulator's own affair; nothing of a trade changes by it. */
    private static final Set<String> OF_ALERTS =
            Set.of("takeAlert", "acknowledgeAlert", "escalateAlert", "searchAlerts");

    private final Authorisation table = Authorisation.ofService();

    private static boolean isRead(String operation) {
        return operation.startsWith("get")
                || operation.startsWith("list")
                || operation.startsWith("export")
                || operation.startsWith("find")
                || operation.startsWith("read")
                || operation.startsWith("trace")
                || operation.equals("searchVouchers");
    }

    @Test
    void nobodyWhoPreparesMayConsent() {
        for (String prepared : List.of("recordPayable", "recordPayables", "instructSettlement")) {
            assertEquals(Set.of(TokenRole.ENTERPRISE_MAKER), table.roles(prepared), prepared);
        }
        for (String consented : List.of("confirmPayable", "confirmPayables")) {
            assertEquals(Set.of(TokenRole.ENTERPRISE_CHECKER), table.roles(consented), consented);
        }
    }

    @Test
    void theRegulatorAndTheAuditorOnlyRead() {
        for (String operation : table.operations()) {
            Set<TokenRole> roles = table.roles(operation);
            if (roles.contains(TokenRole.REGULATOR) || roles.contains(TokenRole.AUDITOR)) {
                assertTrue(
                        isRead(operation) || (OF_ALERTS.contains(operation) && !roles.contains(TokenRole.AUDITOR)),
                        operation);
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
        for (String operation : table.operations()) {
            assertEquals(open.contains(operation), table.roles(operation).contains(TokenRole.AUDITOR), operation);
        }
    }

    @Test
    void anOperatorNeverActsForATrader() {
        Set<TokenRole> traders = EnumSet.range(TokenRole.SUPPLIER, TokenRole.BANK_SYSTEM);
        for (String operation : table.operations()) {
            Set<TokenRole> roles = table.roles(operation);
            if (!isRead(operation) && roles.contains(TokenRole.OPERATOR)) {
                assertTrue(roles.stream().noneMatch(traders::contains), operation);
            }
        }
    }

    @Test
    void onlyOperatorsTheRegulatorAndTheSystemSeeWhoeversResources() {
        for (String operation : table.operations()) {
            for (TokenRole role : table.roles(operation)) {
                Set<Whose> whose = table.allowed(operation, List.of(role.wireName()));
                boolean watches = role == TokenRole.REGULATOR
                        || role == TokenRole.OPERATOR
                        || role == TokenRole.SYSTEM
                        || (role == TokenRole.AUDITOR && (AUDIT_TRAIL.contains(operation) || KYC.contains(operation)));
                assertTrue(watches || !whose.contains(Whose.ANY), operation + " by " + role.wireName());
            }
        }
    }

    /**
     * What any participant may do on chain once a last day has passed, and what a supplier has said beforehand; everything else is for
     * persons to decide.
     */
    @Test
    void theSystemReadsEndsWhatHasLapsedAndTakesAQuoteUnderAnInstruction() {
        Set<String> ends = Set.of("expireOffer", "endFinancing", "expireSettlement", "markOverdue");
        Set<String> secret =
                Set.of("listKycDocuments", "getKycDocument", "getKycContent", "getBankAccount", "getProfile");
        for (String operation : table.operations()) {
            if (table.roles(operation).contains(TokenRole.SYSTEM)) {
                assertTrue(isRead(operation) || ends.contains(operation) || operation.equals("acceptQuote"), operation);
                assertFalse(secret.contains(operation) || AUDIT_TRAIL.contains(operation), operation);
            }
        }
        for (String end : ends) {
            assertEquals(Set.of(TokenRole.SYSTEM), table.roles(end), end);
        }
    }
}
