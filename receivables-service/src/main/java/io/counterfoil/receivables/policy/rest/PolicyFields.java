package io.counterfoil.receivables.policy.rest;

import io.counterfoil.kernel.DocumentKind;
import io.counterfoil.receivables.policy.model.PolicyKind;
import io.counterfoil.receivables.policy.model.PolicyScope;
import io.counterfoil.receivables.policy.model.PolicyValue;
import io.counterfoil.service.web.Fields;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what a policy that two people change is for, and its value. */
final class PolicyFields {

    static final int SOURCE_LENGTH_MAX = 200;
    static final String KINDS_IN_WORDS = "a kind of policy";
    private static final String REQUIRED = "is required";

    private PolicyFields() {}

    /** Each part that this kind needs, and no other. */
    static PolicyScope scope(
            Fields fields,
            PolicyKind kind,
            @Nullable UUID participant,
            @Nullable String currency,
            @Nullable String documentKind) {
        require(fields, "participant", kind.part().isOfParticipant(), participant);
        require(fields, "currency", kind.part().isOfCurrency(), currency);
        require(fields, "documentKind", kind.part().isOfDocumentKind(), documentKind);
        return new PolicyScope(
                participant,
                currency == null ? null : fields.currency("currency", currency),
                documentKind == null
                        ? null
                        : fields.oneOf(
                                "documentKind",
                                documentKind,
                                DocumentKind::of,
                                DocumentKind.INVOICE,
                                "a kind of trade document"));
    }

    private static void require(Fields fields, String field, boolean needed, @Nullable Object given) {
        if (needed && given == null) {
            fields.violation(field, REQUIRED);
        } else if (!needed && given != null) {
            fields.violation(field, "not for this kind of policy");
        }
    }

    static long value(Fields fields, PolicyKind kind, @Nullable String currency, @Nullable String value) {
        return fields.readBy("value", value, text -> PolicyValue.read(kind, currency, text), 0L);
    }
}
