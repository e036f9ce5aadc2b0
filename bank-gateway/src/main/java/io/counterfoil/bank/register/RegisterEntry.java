package io.counterfoil.bank.register;

import io.counterfoil.kernel.DocumentKind;
import io.counterfoil.kernel.Money;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the chain says of one document: whether it is there, is financed, and what is left. Whose business it is, it does not say.
 *
 * @param left what may still be financed on it; null where nobody has attested it
 * @param owner null where nobody has attested it
 * @param kind null where nobody has attested it
 */
public record RegisterEntry(
        State state,
        @Nullable Money left,
        @Nullable UUID owner,
        @Nullable DocumentKind kind) {

    static final RegisterEntry NONE = new RegisterEntry(State.UNKNOWN, null, null, null);

    /** Our words, each with the code that banks know from MonetaGo's service. */
    public enum State {
        /** No bank has attested it. */
        UNKNOWN("REGU"),
        /** A bank has attested it, and nothing is financed on it. */
        REGISTERED("REDU"),
        /** A part of it is reserved for a financing that is not approved yet. */
        PENDING("PNDG"),
        /** A part of it is financed, and something is left. */
        FINANCED("FNCD"),
        /** It is financed, and nothing is left: to finance it once more would be a duplicate. */
        USED_UP("DFIN"),
        /** It was revoked, or frozen because two banks attested different things. */
        WITHDRAWN("CANC");

        private final String code;

        State(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        /** As in the API: {@code used-up}. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
