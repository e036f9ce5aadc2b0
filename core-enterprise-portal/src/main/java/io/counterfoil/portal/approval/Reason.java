package io.counterfoil.portal.approval;

import io.counterfoil.portal.wording.ApprovalWords;

/** The common reasons to refuse a payable. What is written down is the sentence that the person read. */
enum Reason {
    WRONG_INVOICE,
    WRONG_AMOUNT,
    NOT_DELIVERED,
    /** In the person's own words. */
    OTHER;

    static final int LENGTH_MAX = 500;

    String inWords(ApprovalWords words, String own) {
        return switch (this) {
            case WRONG_INVOICE -> words.wrongInvoice();
            case WRONG_AMOUNT -> words.wrongAmount();
            case NOT_DELIVERED -> words.notDelivered();
            case OTHER -> own.strip();
        };
    }
}
