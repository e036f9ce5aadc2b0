package io.counterfoil.receivables;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.service.testing.AuthorisationMatrix;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuthorisationMatrixTest extends ServiceTest {

    /** The table lets in whoever has the role; then only a participant that is an operator on chain finds what it names. */
    private static final Set<String> OPERATORS_ACTS = Set.of(
            "suspendParticipant",
            "reinstateParticipant",
            "rotateKey",
            "freezeVoucher",
            "unfreezeVoucher",
            "freezePayable",
            "unfreezePayable",
            "unfreezeDocument",
            "restateDocument",
            "leaveTradeGroup",
            "decideTradeGroup",
            "mergeTradeGroups",
            "undoPayout",
            "changePayingBank",
            "closeSettlement",
            "supportAct",
            "cancelAct",
            "reviewKycDocument",
            "decideKycDocument",
            "checkBankAccount",
            "verifyBankAccount",
            "drawMicroStatement",
            "getMicroStatement",
            "sendMicroStatement",
            "publishTerms",
            "confirmIdentifier",
            "rejectIdentifier",
            "agreeToPolicyChange",
            "withdrawPolicyChange",
            "changeProfileOfParticipant");

    @Test
    void nobodyGetsInWhoIsNotInTheTableAndEverybodyWhoIsDoes() {
        MatrixTargets targets =
                new MatrixTargets(consortium, reads, this::locked, this::attested, this::paid, this::grouped);
        int cases = new AuthorisationMatrix(
                        "receivables-service", CONTRACT, consortium, OPERATORS_ACTS, targets::of, targets::known)
                .judgeAll();
        assertTrue(cases > 5_000, "cases: " + cases);
    }
}
