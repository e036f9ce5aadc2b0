package io.counterfoil.portal.onboarding;

import io.counterfoil.portal.form.Mistakes;
import io.counterfoil.portal.operation.Attempt;
import java.util.List;

/** The form for a document; a file has to be chosen anew each time, as browsers want it. */
public record UploadView(String kind, String issuedOn, String expiresOn, Mistakes mistakes, Attempt attempt) {

    public List<Document.Kind> kinds() {
        return List.of(Document.Kind.values());
    }

    /** In bytes; what a photograph may have. */
    public long largest() {
        return CompanyPages.FILE_BYTES_MAX;
    }

    public boolean isChosen(Document.Kind one) {
        return one.wireName().equals(kind);
    }
}
