package io.counterfoil.portal.failure;

import io.counterfoil.kernel.Rejection;
import io.counterfoil.kernel.Violation;
import io.counterfoil.portal.format.Language;
import io.counterfoil.portal.platform.ServiceRefusal;
import io.counterfoil.portal.wording.FailureWords;
import io.counterfoil.portal.wording.Wording;
import java.util.ArrayList;
import java.util.List;

/** What a service's refusal means to whoever pressed the button. */
public final class Sentences {

    private static final int TOO_MANY_REQUESTS = 429;

    private Sentences() {}

    /** At least one; the first says what happened to what the user wanted, the last that nothing was changed. */
    public static List<String> of(ServiceRefusal refusal, Language language) {
        FailureWords words = Wording.failure(language);
        List<String> sentences = new ArrayList<>();
        for (Rejection rejection : refusal.rejections()) {
            sentences.add(words.rule(rejection.rule(), rejection.reason(), rejection.source()));
        }
        for (Violation violation : refusal.violations()) {
            sentences.add(words.field(violation.field(), violation.message()));
        }
        if (sentences.isEmpty()) {
            sentences.add(byName(refusal, words));
        }
        sentences.add(words.nothingChanged());
        return sentences;
    }

    private static String byName(ServiceRefusal refusal, FailureWords words) {
        return switch (refusal.name()) {
            case "offer-not-open" -> words.offerNotOpen();
            case "suspended" -> words.suspended();
            case "not-enrolled" -> words.notEnrolled();
            case "forbidden", "role-missing" -> words.roleMissing();
            case "settlement-open" -> words.settlementOpen();
            case "act-not-waiting", "already-supported" -> words.actNotWaiting();
            case "same-person" -> words.samePerson();
            case "own-participant" -> words.ownParticipant();
            case "business-date", "business-date-ahead" -> words.businessDate();
            case "bank-account-not-open" -> words.bankAccountNotOpen();
            case "key-rotation-not-open" -> words.keyRotationNotOpen();
            case "settlement-refused" -> words.settlementRefused();
            case "too-many-pieces" -> words.tooManyPieces();
            case "rule-not-open" -> words.ruleNotOpen();
            case "self-approval" -> words.selfApproval();
            case "voucher-not-held" -> words.voucherNotHeld();
            default -> refusal.status() == TOO_MANY_REQUESTS ? words.tooMany() : words.refused();
        };
    }
}
