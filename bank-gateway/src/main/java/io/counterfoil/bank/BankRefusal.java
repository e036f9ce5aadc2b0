package io.counterfoil.bank;

import io.counterfoil.kernel.Refusal;

/** What a bank refuses beside what every service does. */
public enum BankRefusal implements Refusal {
    /** No payment instruction can name the account of the quote. */
    ACCOUNT_UNUSABLE(409),
    /** An act is signed already with other content; a second one would contradict it. */
    ACT_DIFFERS(409),
    /** Somebody else of the bank has looked at it. */
    ALERT_NOT_OPEN(409),
    /** It was decided before, or another one is proposed. */
    APPROVAL_TABLE_NOT_OPEN(409),
    CURRENCY_DIFFERS(409),
    DOCUMENT_NOT_AVAILABLE(409),
    FINANCING_DIFFERS(409),
    FINANCING_NOT_OPEN(409),
    FINGERPRINT_DIFFERS(409),
    /** It was not rejected, or instructed again already. */
    INSTRUCTION_NOT_REJECTED(409),
    /** The bank would lend more than it has set itself. */
    LIMIT_EXCEEDED(409),
    /** It was decided before, or another one is proposed. */
    LIMIT_NOT_OPEN(409),
    /** A check that is no open question needs no person. */
    NOTHING_TO_DECIDE(409),
    /** A check of the documents refused, or a person of the bank did. */
    NOT_VERIFIED(409),
    /** The registry knows parties by their USCC or LEI, and this one has neither at the platform. */
    PARTY_UNIDENTIFIED(409),
    PAYABLE_NOT_OPEN(409),
    /** The bank's rules ask for persons; its software asked. */
    PERSON_NEEDED(409),
    /** Somebody else has registered a right to the receivable. */
    PRIOR_REGISTRATION(409),
    QUOTE_NOT_OPEN(409),
    REGISTRY_REFUSED(409),
    /** The bank's rules approve no such financing. */
    RULES_DECLINE(409),
    /** A statement has to show it first. */
    PAYMENT_NOT_BOOKED(409),
    /** No payment of this bank has this reference. */
    PAYMENT_UNKNOWN(409),
    /** Another instruction of the debtor has used this payment. */
    PAYMENT_USED(409),
    SETTLEMENT_DIFFERS(409),
    SETTLEMENT_EXPIRED(409),
    SETTLEMENT_REFUSED(409),
    STATEMENT_UNREADABLE(422),
    TERMS_DIFFER(409),
    TOO_MANY_DECISIONS(409),
    TOO_MANY_PIECES(409),
    TOO_MANY_WEBHOOKS(409),
    TOO_MANY_WORK_ITEMS(409),
    WEBHOOK_DISABLED(409),
    /** There is one of this address. */
    WEBHOOK_KNOWN(409),
    WORK_ITEM_NOT_OPEN(409),
    /** A check cannot be decided, and waits for an officer of the bank. */
    VERIFICATION_UNDECIDED(409),
    /** The node does not show yet what this bank knows to be on chain. */
    LEDGER_BEHIND(503),
    NODE_REFUSED(503),
    OUTCOME_UNKNOWN(503),
    /** The movable-property registry says nothing; nothing is paid before it is registered. */
    REGISTRY_UNAVAILABLE(503),
    SERVICE_UNAVAILABLE(503);

    private final int status;

    BankRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
