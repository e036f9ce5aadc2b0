package io.counterfoil.bank.register.rest;

import io.counterfoil.bank.platform.SimilarDocument;
import io.counterfoil.bank.register.LookUpDocument;
import io.counterfoil.bank.register.RegisterEntry;
import io.counterfoil.service.web.MoneyJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Existence, whether it is financed, and what is left: nothing else of another bank's business. */
record LookUpJson(
        String fingerprint,
        String state,
        List<String> codes,
        boolean financed,
        @Nullable MoneyJson left,
        @Nullable List<SimilarJson> similar) {

    private static final String EXACT = "EXCT";

    record SimilarJson(
            String state, boolean financed, @Nullable MoneyJson left) {

        static SimilarJson of(SimilarDocument similar) {
            return new SimilarJson(
                    similar.state(),
                    similar.state().equals("financed"),
                    similar.left() == null ? null : MoneyJson.of(similar.left()));
        }
    }

    static LookUpJson of(LookUpDocument.Answer answer) {
        RegisterEntry entry = answer.entry();
        RegisterEntry.State state = entry.state();
        List<SimilarDocument> similar = answer.similar();
        return new LookUpJson(
                answer.fingerprint().hex(),
                state.wireName(),
                state == RegisterEntry.State.UNKNOWN ? List.of(state.code()) : List.of(EXACT, state.code()),
                state == RegisterEntry.State.FINANCED || state == RegisterEntry.State.USED_UP,
                entry.left() == null ? null : MoneyJson.of(entry.left()),
                similar == null ? null : similar.stream().map(SimilarJson::of).toList());
    }
}
