package io.counterfoil.receivables.operation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What can be asked for. {@code collection} is where the thing lives that a command is about. */
public enum CommandKind {
    ENROL_PARTICIPANT("participants", true),
    RECORD_PAYABLE("payables", true),
    RECORD_PAYABLES(null, false),
    UPLOAD_INTAKE("intakes", true),
    CHANGE_INTAKE_LAYOUT("intakes", false),
    CONFIRM_INTAKE("intakes", false),
    WITHDRAW_INTAKE("intakes", false),
    CORRECT_INTAKE_ROW("intakes", false),
    CONFIRM_PAYABLE("payables", false),
    CONFIRM_PAYABLES(null, false),
    REFUSE_PAYABLE("payables", false),
    CREDIT_PAYABLE("payables", false),
    PROPOSE_CONFIRMATION_RULE("confirmation-rules", true),
    CONSENT_TO_CONFIRMATION_RULE("confirmation-rules", false),
    WITHDRAW_CONFIRMATION_RULE("confirmation-rules", false),
    UPLOAD_KYC_DOCUMENT("kyc-documents", true),
    REVIEW_KYC_DOCUMENT("kyc-documents", false),
    DECIDE_KYC_DOCUMENT("kyc-documents", false),
    PROPOSE_BANK_ACCOUNT("bank-accounts", true),
    CHECK_BANK_ACCOUNT("bank-accounts", false),
    VERIFY_BANK_ACCOUNT("bank-accounts", false),
    DRAW_MICRO_STATEMENT("bank-accounts", false),
    SEND_MICRO_STATEMENT("bank-accounts", false),
    STATE_MICRO_STATEMENT("bank-accounts", false),
    CLOSE_BANK_ACCOUNT("bank-accounts", false),
    PROPOSE_TERMS("terms", true),
    PUBLISH_TERMS("terms", false),
    ACCEPT_TERMS("terms", false),
    CHANGE_PROFILE("participants", false),
    PROPOSE_IDENTIFIER("identifiers", true),
    CONFIRM_IDENTIFIER("identifiers", false),
    REJECT_IDENTIFIER("identifiers", false),
    UPLOAD_TRADE_DOCUMENT("trade-documents", true),
    TYPE_TRADE_DOCUMENT("trade-documents", true),
    DESCRIBE_TRADE_DOCUMENT("trade-documents", false),
    PUT_TRADE_DOCUMENT_ASIDE("trade-documents", false),
    LINK_TRADE_DOCUMENT("trade-documents", false),
    UNLINK_TRADE_DOCUMENT("trade-documents", false),
    OFFER_PART("offers", true),
    ACCEPT_OFFER("offers", false),
    DECLINE_OFFER("offers", false),
    WITHDRAW_OFFER("offers", false),
    REQUEST_FINANCING("financing-requests", true),
    QUOTE_FINANCING(null, true),
    TELL_FINANCING_STEP("financing-requests", false),
    ACCEPT_QUOTE("financing-requests", false),
    GIVE_STANDING_INSTRUCTION("standing-instructions", true),
    STOP_STANDING_INSTRUCTION("standing-instructions", false),
    WITHDRAW_FINANCING("financing-requests", false),
    UNDO_FINANCING("financing-requests", false),
    WITHDRAW_UNDO("financing-requests", false),
    DISPUTE_FUNDS("financing-requests", false),
    DISPUTE_PAYMENT("vouchers", false),
    INSTRUCT_SETTLEMENT("settlements", true),
    WITHDRAW_SETTLEMENT("settlements", false),
    ADVANCE_BUSINESS_DATE(null, false),
    CLOSE_DAY(null, false),
    ADD_POLICY(null, true),
    PROPOSE_POLICY_CHANGE("policy-changes", true),
    AGREE_TO_POLICY_CHANGE("policy-changes", false),
    WITHDRAW_POLICY_CHANGE("policy-changes", false),
    SUSPEND_PARTICIPANT("participants", false),
    REINSTATE_PARTICIPANT("participants", false),
    ROTATE_KEY("participants", false),
    PROPOSE_KEY_ROTATION("key-rotations", true),
    APPROVE_KEY_ROTATION("key-rotations", false),
    WITHDRAW_KEY_ROTATION("key-rotations", false),
    FREEZE_VOUCHER("vouchers", false),
    UNFREEZE_VOUCHER("vouchers", false),
    FREEZE_PAYABLE("payables", false),
    UNFREEZE_PAYABLE("payables", false),
    UNFREEZE_DOCUMENT(null, false),
    RESTATE_DOCUMENT(null, false),
    LEAVE_TRADE_GROUP(null, false),
    DECIDE_TRADE_GROUP(null, false),
    MERGE_TRADE_GROUPS(null, false),
    UNDO_PAYOUT("financing-requests", false),
    SET_THRESHOLD(null, false),
    CANCEL_ACT("acts", false),
    EXPIRE_OFFER("offers", false),
    END_FINANCING("financing-requests", false),
    MARK_OVERDUE("payables", false),
    EXPIRE_SETTLEMENT("settlements", false),
    SAY_NOT_RECEIVED("financing-requests", false),
    ASK_FOR_PAYING_BANK("payables", false),
    CHANGE_PAYING_BANK("payables", false),
    CLOSE_SETTLEMENT("settlements", false),
    MAKE_CERTIFICATE("certificates", true),
    SEARCH_ALERTS(null, false),
    TAKE_ALERT("supervision/alerts", false),
    ACKNOWLEDGE_ALERT("supervision/alerts", false),
    ESCALATE_ALERT("supervision/alerts", false);

    private final @Nullable String collection;
    private final boolean creates;

    CommandKind(@Nullable String collection, boolean creates) {
        this.collection = collection;
        this.creates = creates;
    }

    /** Path segment of the resource, null when a command has no resource of its own. */
    public @Nullable String collection() {
        return collection;
    }

    public boolean creates() {
        return creates;
    }

    /** As the API writes it. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
