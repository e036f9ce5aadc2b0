package io.counterfoil.receivables.file.rest;

import io.counterfoil.receivables.file.StoredFile;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** A file is handed out for no program to show by itself: what is inside came from outside. */
public final class FileAnswer {

    private FileAnswer() {}

    public static Response of(UUID document, StoredFile file, byte[] content) {
        return Response.ok(content)
                .type(file.type().mediaType())
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + document + "." + file.type().extension() + "\"")
                .build();
    }
}
