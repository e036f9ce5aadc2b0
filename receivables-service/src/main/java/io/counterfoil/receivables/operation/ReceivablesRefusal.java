package io.counterfoil.receivables.operation;

import io.counterfoil.kernel.CommonRefusal;
import io.counterfoil.kernel.Refusal;
import java.util.stream.Stream;

/** What this service refuses beside what every service may. The API publishes each one as a problem type. */
public enum ReceivablesRefusal implements Refusal {
    NOT_RECORDED(403),
    ROLE_MISSING(403),
    OWN_PARTICIPANT(403),
    OWNER_UNIDENTIFIED(409),
    DOCUMENT_OF_ANOTHER(409),
    DUPLICATE_DOCUMENT(409),
    TRADE_DOCUMENT_NOT_OPEN(409),
    DUPLICATE_INVOICE(409),
    DUPLICATE_CREDIT(409),
    PAYABLE_NOT_OPEN(409),
    INTAKE_NOT_OPEN(409),
    RULE_NOT_OPEN(409),
    POLICY_CHANGE_NOT_OPEN(409),
    KEY_ROTATION_NOT_OPEN(409),
    KYC_DOCUMENT_NOT_OPEN(409),
    DUPLICATE_BANK_ACCOUNT(409),
    BANK_ACCOUNT_NOT_OPEN(409),
    TERMS_NOT_OPEN(409),
    TERMS_DIFFER(409),
    PROFILE_OUTDATED(409),
    OFFER_NOT_OPEN(409),
    NOT_LAPSED(409),
    VOUCHER_NOT_HELD(409),
    FINANCING_NOT_OPEN(409),
    QUOTE_NOT_OPEN(409),
    NOT_INSTRUCTED(409),
    SETTLEMENT_OPEN(409),
    SETTLEMENT_NOT_OPEN(409),
    PAYMENT_SETTLED_BEFORE(409),
    PAYING_BANK_STAYS(409),
    ALREADY_DISPUTED(409),
    ALREADY_ENROLLED(409),
    DUPLICATE_IDENTIFIER(409),
    IDENTIFIER_NOT_OPEN(409),
    BUSINESS_DATE(409),
    BUSINESS_DATE_AHEAD(409),
    DOCUMENT_NOT_AVAILABLE(409),
    ACT_DIFFERS(409),
    ACT_NOT_WAITING(409),
    ALREADY_SUPPORTED(409),
    NOT_CERTIFIABLE(409),
    CERTIFICATES_UNAVAILABLE(503),
    SAME_PERSON(409),
    ALERT_NOT_OPEN(409);

    private final int status;

    ReceivablesRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    /**
     * Of this service or of every one.
     *
     * @throws IllegalArgumentException for what is none
     */
    public static Refusal named(String name) {
        return Stream.<Refusal>concat(Stream.of(values()), Stream.of(CommonRefusal.values()))
                .filter(refusal -> refusal.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no refusal " + name));
    }
}
