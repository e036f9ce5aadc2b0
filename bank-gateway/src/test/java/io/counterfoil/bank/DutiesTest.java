package io.counterfoil.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.kernel.TokenRole;
import io.counterfoil.service.web.Authorisation;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Duties that no line of the table of authorisation may bring together. */
class DutiesTest {

    private final Authorisation table = Authorisation.ofService();

    private static boolean isRead(String operation) {
        return operation.startsWith("get") || operation.startsWith("list") || operation.startsWith("export");
    }

    @Test
    void whoQuotesDoesNotApprove() {
        for (String approved : List.of(
                "approve",
                "activateApprovalTable",
                "decline",
                "payOut",
                "agreeToUndo",
                "withdrawUndo",
                "disputeShare",
                "executeSettlement",
                "lowerDocument",
                "joinSameGoods")) {
            assertFalse(table.roles(approved).contains(TokenRole.BANK_OFFICER), approved);
        }
        assertFalse(table.roles("quote").contains(TokenRole.BANK_APPROVER));
        assertFalse(table.roles("proposeApprovalTable").contains(TokenRole.BANK_APPROVER));
    }

    @Test
    void onlyBanksChangeAnythingAndThePlatformHasNoWayIn() {
        Set<TokenRole> banks = EnumSet.of(TokenRole.BANK_OFFICER, TokenRole.BANK_APPROVER, TokenRole.BANK_SYSTEM);
        for (String operation : table.operations()) {
            assertFalse(table.roles(operation).contains(TokenRole.SYSTEM), operation);
            if (!isRead(operation)) {
                assertTrue(banks.containsAll(table.roles(operation)), operation);
            }
        }
    }

    @Test
    void theTrailIsForThoseWhoAudit() {
        for (String read : List.of("listAuditEntries", "exportAuditEntries")) {
            assertEquals(Set.of(TokenRole.AUDITOR, TokenRole.REGULATOR), table.roles(read));
        }
    }
}
