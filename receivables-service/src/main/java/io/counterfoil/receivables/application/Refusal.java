package io.counterfoil.receivables.application;

import java.util.Locale;

/** Every way a request can be refused. The API publishes each one as a problem type, so a name never changes. */
public enum Refusal {
    MALFORMED,
    FORBIDDEN,
    NOT_ENROLLED,
    NOT_RECORDED,
    SUSPENDED,
    ROLE_MISSING,
    SELF_APPROVAL,
    OWN_PARTICIPANT,
    NOT_FOUND,
    DUPLICATE_INVOICE,
    PAYABLE_NOT_OPEN,
    RULE_NOT_OPEN,
    KEY_ROTATION_NOT_OPEN,
    KYC_DOCUMENT_NOT_OPEN,
    DUPLICATE_BANK_ACCOUNT,
    BANK_ACCOUNT_NOT_OPEN,
    TERMS_NOT_OPEN,
    TERMS_DIFFER,
    PROFILE_OUTDATED,
    OFFER_NOT_OPEN,
    VOUCHER_NOT_HELD,
    FINANCING_NOT_OPEN,
    QUOTE_NOT_OPEN,
    SETTLEMENT_OPEN,
    ALREADY_ENROLLED,
    BUSINESS_DATE,
    DOCUMENT_NOT_AVAILABLE,
    ACT_DIFFERS,
    ACT_NOT_WAITING,
    ALREADY_SUPPORTED,
    SAME_PERSON,
    LEDGER_REFUSED,
    NOT_ON_CHAIN,
    POLICY,
    IDEMPOTENCY_KEY_REUSED,
    LEDGER_UNAVAILABLE,
    SIGNER_UNAVAILABLE,
    BUSY;

    /** As it stands at the end of the problem's type. */
    public String problemName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
