package io.counterfoil.portal.tradedocument;

import io.counterfoil.portal.form.Mistakes;
import io.counterfoil.portal.operation.Attempt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The form for a file.
 *
 * @param earlier the same document, which is there already; null if there is none
 */
public record UploadView(Mistakes mistakes, @Nullable UUID earlier, Attempt attempt) {

    /** In bytes; what a photograph may have. */
    public long largest() {
        return DocumentEntryPages.FILE_BYTES_MAX;
    }
}
