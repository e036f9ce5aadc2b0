package io.counterfoil.portal.banking;

import io.counterfoil.kernel.DocumentKind;
import io.counterfoil.kernel.Money;
import io.counterfoil.portal.form.Mistakes;
import io.counterfoil.portal.operation.Attempt;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A document that a bank looks up, and what is known of it.
 *
 * @param typed of each input what was typed
 * @param entry null before an answer
 */
public record LookUpView(
        Map<String, String> typed, @Nullable Entry entry, Mistakes mistakes, Attempt attempt) {

    public LookUpView {
        typed = Map.copyOf(typed);
    }

    /**
     * @param state as the gateway calls it
     * @param codes the same, in the codes of MonetaGo's service
     * @param left null where no bank has attested it
     */
    public record Entry(
            String state, String codes, @Nullable Money left) {}

    public List<DocumentKind> kinds() {
        return List.of(DocumentKind.values());
    }

    public boolean isKind(DocumentKind kind) {
        return kind.wireName().equals(typed("kind"));
    }

    public String typed(String input) {
        return typed.getOrDefault(input, "");
    }
}
