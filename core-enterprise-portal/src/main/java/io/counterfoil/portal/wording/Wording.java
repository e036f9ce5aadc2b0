package io.counterfoil.portal.wording;

import io.counterfoil.portal.format.Language;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** Sentences for what is put together in Java; templates name theirs themselves. */
public final class Wording {

    private Wording() {}

    public static FrameWords frame(Language language) {
        return in(language, FrameWords.class);
    }

    public static SearchWords search(Language language) {
        return in(language, SearchWords.class);
    }

    public static HomeWords home(Language language) {
        return in(language, HomeWords.class);
    }

    public static PassOnWords passOn(Language language) {
        return in(language, PassOnWords.class);
    }

    public static SupervisionWords supervision(Language language) {
        return in(language, SupervisionWords.class);
    }

    public static BreakdownWords breakdown(Language language) {
        return in(language, BreakdownWords.class);
    }

    public static SupervisionAlertWords supervisionAlert(Language language) {
        return in(language, SupervisionAlertWords.class);
    }

    public static SaleWords sale(Language language) {
        return in(language, SaleWords.class);
    }

    public static FormWords form(Language language) {
        return in(language, FormWords.class);
    }

    public static ApprovalWords approval(Language language) {
        return in(language, ApprovalWords.class);
    }

    public static RecordingWords recording(Language language) {
        return in(language, RecordingWords.class);
    }

    public static CreditWords credit(Language language) {
        return in(language, CreditWords.class);
    }

    public static AttestedWords attested(Language language) {
        return in(language, AttestedWords.class);
    }

    public static LimitWords limit(Language language) {
        return in(language, LimitWords.class);
    }

    public static BookingWords booking(Language language) {
        return in(language, BookingWords.class);
    }

    public static SettlementWords settlement(Language language) {
        return in(language, SettlementWords.class);
    }

    public static RuleWords rule(Language language) {
        return in(language, RuleWords.class);
    }

    public static ViolationWords violation(Language language) {
        return in(language, ViolationWords.class);
    }

    public static FileReasonWords fileReason(Language language) {
        return in(language, FileReasonWords.class);
    }

    public static IntakeWords intake(Language language) {
        return in(language, IntakeWords.class);
    }

    public static IntakeReasonWords intakeReason(Language language) {
        return in(language, IntakeReasonWords.class);
    }

    public static FindingWords finding(Language language) {
        return in(language, FindingWords.class);
    }

    public static FailureWords failure(Language language) {
        return in(language, FailureWords.class);
    }

    public static OnboardingWords onboarding(Language language) {
        return in(language, OnboardingWords.class);
    }

    public static ProfileWords profile(Language language) {
        return in(language, ProfileWords.class);
    }

    public static ActWords act(Language language) {
        return in(language, ActWords.class);
    }

    public static ProposalWords proposal(Language language) {
        return in(language, ProposalWords.class);
    }

    public static PolicyWords policy(Language language) {
        return in(language, PolicyWords.class);
    }

    public static AccountReviewWords accountReview(Language language) {
        return in(language, AccountReviewWords.class);
    }

    public static KeyRotationWords keyRotation(Language language) {
        return in(language, KeyRotationWords.class);
    }

    public static StandingInstructionWords standingInstruction(Language language) {
        return in(language, StandingInstructionWords.class);
    }

    public static TradeDocumentWords tradeDocument(Language language) {
        return in(language, TradeDocumentWords.class);
    }

    public static CaseworkWords casework(Language language) {
        return in(language, CaseworkWords.class);
    }

    private static <T> T in(Language language, Class<T> bundle) {
        return MessageBundles.get(bundle, Localized.Literal.of(language.code()));
    }
}
