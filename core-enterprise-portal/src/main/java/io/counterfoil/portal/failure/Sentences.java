package io.counterfoil.portal.failure;

import io.counterfoil.kernel.Rejection;
import io.counterfoil.kernel.Violation;
import io.counterfoil.portal.format.Language;
import io.counterfoil.portal.platform.ServiceRefusal;
import io.counterfoil.portal.wording.FailureWords;
import io.counterfoil.portal.wording.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a service's refusal means to whoever pressed the button. */
public final class Sentences {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final String MALFORMED = "malformed";
    private static final Pattern FIGURE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}|\\d[\\d,]*(\\.\\d+)?( [A-Z]{3})?");
    private static final Pattern UNSET = Pattern.compile("no .* is set.* on \\d{4}-\\d{2}-\\d{2}; .*");

    private Sentences() {}

    /** At least one; the first says what happened to what the user wanted, the last that nothing was changed. */
    public static List<String> of(ServiceRefusal refusal, Language language) {
        return of(refusal, Wording.failure(language), said -> Violations.sentence(said, language));
    }

    /** @param sentence what is said of a field, for a person */
    static List<String> of(ServiceRefusal refusal, FailureWords words, UnaryOperator<String> sentence) {
        List<String> sentences = new ArrayList<>();
        for (Rejection rejection : refusal.rejections()) {
            sentences.add(of(rejection, words));
        }
        // Of any other refusal they say which of the things it is about; what happened says its name.
        List<Violation> violations = refusal.name().equals(MALFORMED) ? refusal.violations() : List.of();
        for (Violation violation : violations) {
            String field = violation.field().replaceFirst("\\..*", "");
            sentences.add(words.field(words.label(field), sentence.apply(violation.message())));
        }
        if (sentences.isEmpty()) {
            sentences.add(byName(refusal, words));
        }
        sentences.add(words.nothingChanged());
        return sentences;
    }

    /** A rule's reason is in English; what another language needs of it is its figures. */
    public static String of(Rejection rejection, FailureWords words) {
        List<String> figures = FIGURE.matcher(rejection.reason())
                .results()
                .map(MatchResult::group)
                .toList();
        String name = words.ruleName(rejection.rule());
        if (UNSET.matcher(rejection.reason()).matches()) {
            return words.notSet(name, figures.get(figures.size() - 1));
        }
        LocalDate since = rejection.effectiveFrom();
        return words.rule(
                rejection.rule(),
                name,
                rejection.reason(),
                String.join(" – ", figures),
                rejection.source(),
                since == null ? "" : since.toString());
    }

    private static String said(ServiceRefusal refusal, String field) {
        return refusal.violations().stream()
                .filter(violation -> violation.field().equals(field))
                .map(Violation::message)
                .findFirst()
                .orElse("?");
    }

    static String byName(ServiceRefusal refusal, FailureWords words) {
        return switch (refusal.name()) {
            case "offer-not-open" -> words.offerNotOpen();
            case "suspended" -> words.suspended();
            case "not-enrolled", "not-recorded" -> words.notEnrolled();
            case "forbidden", "role-missing" -> words.roleMissing();
            case "settlement-open" -> words.settlementOpen();
            case "settlement-not-open" -> words.settlementNotOpen();
            case "settlement-expired" -> words.settlementExpired();
            case "already-disputed" -> words.alreadyDisputed();
            case "payment-settled-before" -> words.paymentSettledBefore();
            case "act-not-waiting", "already-supported" -> words.actNotWaiting();
            case "same-person" -> words.samePerson();
            case "own-participant" -> words.ownParticipant();
            case "business-date", "business-date-ahead" -> words.businessDate();
            case "bank-account-not-open" -> words.bankAccountNotOpen();
            case "key-rotation-not-open" -> words.keyRotationNotOpen();
            case "settlement-refused" -> words.settlementRefused();
            case "too-many-pieces" -> words.tooManyPieces();
            case "rule-not-open" -> words.ruleNotOpen();
            case "policy-change-not-open" -> words.policyChangeNotOpen();
            case "self-approval" -> words.selfApproval();
            case "voucher-not-held" -> words.voucherNotHeld();
            case "quote-not-open" -> words.quoteNotOpen();
            case "not-instructed" -> words.notInstructed();
            case "not-certifiable" -> words.notCertifiable();
            case "certificates-unavailable" -> words.certificatesUnavailable();
            case "financing-not-open" -> words.financingNotOpen();
            case "not-verified" -> words.notVerified();
            case "verification-undecided" -> words.verificationUndecided();
            case "prior-registration" -> words.priorRegistration();
            case "party-unidentified" -> words.partyUnidentified();
            case "registry-refused" -> words.registryRefused();
            case "nothing-to-decide" -> words.nothingToDecide();
            case "too-many-decisions" -> words.tooManyDecisions();
            case "document-not-available" -> words.documentNotAvailable();
            case "payable-not-open" -> words.payableNotOpen();
            case "intake-not-open" -> words.intakeNotOpen();
            case "owner-unidentified" -> words.ownerUnidentified();
            case "document-of-another" -> words.documentOfAnother(said(refusal, "named"), said(refusal, "own"));
            case "duplicate-document" -> words.duplicateDocument();
            case "duplicate-identifier" -> words.duplicateIdentifier();
            case "identifier-not-open" -> words.identifierNotOpen();
            case "trade-document-not-open" -> words.tradeDocumentNotOpen();
            case "file-unavailable" -> words.fileUnavailable();
            case "duplicate-invoice" -> words.duplicateInvoice();
            case "duplicate-credit" -> words.duplicateCredit();
            case "duplicate-bank-account" -> words.duplicateBankAccount();
            case "kyc-document-not-open" -> words.kycDocumentNotOpen();
            case "terms-differ" -> words.termsDiffer();
            case "terms-not-open" -> words.termsNotOpen();
            case "profile-outdated" -> words.profileOutdated();
            case "already-enrolled" -> words.alreadyEnrolled();
            case "not-lapsed" -> words.notLapsed();
            case "paying-bank-stays" -> words.payingBankStays();
            case "payment-used" -> words.paymentUsed();
            case "approval-table-not-open" -> words.approvalTableNotOpen();
            case "alert-not-open" -> words.alertNotOpen();
            case "limit-exceeded" -> words.limitExceeded();
            case "limit-not-open" -> words.limitNotOpen();
            case "account-unusable" -> words.accountUnusable();
            case "person-needed" -> words.personNeeded();
            case "rules-decline" -> words.rulesDecline();
            case "payment-unknown" -> words.paymentUnknown();
            case "payment-not-booked" -> words.paymentNotBooked();
            case "statement-unreadable" -> words.statementUnreadable();
            case "too-many-work-items" -> words.tooManyWorkItems();
            case "too-many-webhooks" -> words.tooManyWebhooks();
            case "webhook-disabled" -> words.webhookDisabled();
            case "webhook-known" -> words.webhookKnown();
            case "instruction-not-rejected" -> words.instructionNotRejected();
            case "work-item-not-open" -> words.workItemNotOpen();
            case "task-not-open" -> words.taskNotOpen();
            case "task-claimed" -> words.taskClaimed();
            case "task-for-others" -> words.taskForOthers();
            case "too-many-comments" -> words.tooManyComments();
            case "act-unknown" -> words.actUnknown();
            case "case-not-open" -> words.caseNotOpen();
            case "cancellation-asked" -> words.cancellationAsked();
            case "cancellation-not-asked" -> words.cancellationNotAsked();
            case "incident-not-open" -> words.incidentNotOpen();
            case "act-differs" -> words.actDiffers();
            case "idempotency-key-reused" -> words.keyReused();
            case "ledger-refused" -> words.ledgerRefused();
            case "not-found" -> words.notFoundAnyMore();
            case "currency-differs", "financing-differs", "fingerprint-differs", "settlement-differs" ->
                words.differsFromChain();
            default -> refusal.status() == TOO_MANY_REQUESTS ? words.tooMany() : words.refused();
        };
    }
}
