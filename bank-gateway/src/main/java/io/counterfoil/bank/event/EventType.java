package io.counterfoil.bank.event;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What can happen at a bank; openapi.yml has the same list. */
public enum EventType {
    REQUESTED("financing.requested"),
    /** The documents were checked, or an officer decided a check: {@code state} says what came of it. */
    CHECKED("financing.checked"),
    QUOTED("financing.quoted"),
    /** The supplier took the bank's quote. */
    LOCKED("financing.locked"),
    /** By one person, or by the bank's software; a table may ask for more. */
    APPROVAL_GIVEN("financing.approval-given"),
    APPROVED("financing.approved"),
    DECLINED("financing.declined"),
    WITHDRAWN("financing.withdrawn"),
    /** Off chain: no quote came, or none was taken, in time. */
    LAPSED("financing.lapsed"),
    EXPIRED("financing.expired"),
    PAYOUT_INSTRUCTED("financing.payout-instructed"),
    FUNDS_ATTESTED("financing.funds-attested"),
    FUNDS_NOT_RECEIVED("financing.funds-not-received"),
    FUNDS_RETURNED("financing.funds-returned"),
    FUNDS_PAID_AGAIN("financing.funds-paid-again"),
    FUNDS_DISPUTED("financing.funds-disputed"),
    UNDO_AGREED("financing.undo-agreed"),
    UNDO_AGREEMENT_WITHDRAWN("financing.undo-agreement-withdrawn"),
    UNDONE("financing.undone"),
    /** A document of what is financed was amended, cancelled, lowered or frozen: {@code state} says which. */
    DOCUMENT_CHANGED("financing.document-changed"),
    /** A pain.001 waits for the core system. */
    INSTRUCTION_CREATED("payment.instruction-created"),
    /** The bank rejected or cancelled a payment that it was told to make. */
    INSTRUCTION_REJECTED("payment.instruction-rejected"),
    /** A statement shows an expected payment. */
    PAYMENT_BOOKED("payment.booked"),
    PAYMENT_REOPENED("payment.reopened"),
    WORK_ITEM_OPENED("payment-work-item.opened");

    private final String wireName;

    EventType(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    public static Optional<EventType> of(String wireName) {
        return Arrays.stream(values())
                .filter(type -> type.wireName.equals(wireName))
                .findFirst();
    }

    public static List<String> wireNames() {
        return Arrays.stream(values()).map(EventType::wireName).toList();
    }
}
