package io.counterfoil.portal.tradedocument;

import io.counterfoil.kernel.DocumentKind;
import io.counterfoil.portal.form.Mistakes;
import io.counterfoil.portal.operation.Attempt;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The form for what a document says.
 *
 * @param document what it is about; null for a new one without a file
 * @param earlier the same document, which is there already; null if there is none
 */
public record TypeView(
        @Nullable TradeDocument document,
        TypedForm form,
        Mistakes mistakes,
        @Nullable UUID earlier,
        Attempt attempt) {

    public List<DocumentKind> kinds() {
        return List.of(DocumentKind.values());
    }

    public String address() {
        return document == null ? "/trade-documents/type" : "/trade-documents/" + document.id() + "/details";
    }

    public String back() {
        return document == null ? "/trade-documents" : "/trade-documents/" + document.id();
    }
}
