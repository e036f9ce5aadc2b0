package io.counterfoil.bank.proposal.rest;

import io.counterfoil.service.web.Fields;
import org.jspecify.annotations.Nullable;

/** Why a proposal is not put into force. */
public record Rejection(@Nullable String reason) {

    private static final int REASON_LENGTH_MAX = 500;

    /** @throws io.counterfoil.kernel.RefusedException 400 without a reason */
    public static String required(@Nullable Rejection body) {
        Fields fields = new Fields();
        String reason = fields.text("reason", body == null ? null : body.reason(), REASON_LENGTH_MAX);
        fields.requireAllRead();
        return reason;
    }
}
