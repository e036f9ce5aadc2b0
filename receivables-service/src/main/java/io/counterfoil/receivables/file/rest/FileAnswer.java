package io.counterfoil.receivables.file.rest;

import io.counterfoil.receivables.file.StoredFile;
import io.counterfoil.receivables.file.rest.FilesOnTheWay.Place;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.util.UUID;
import org.jboss.logging.Logger;

/** A file is handed out for no program to show by itself: what is inside came from outside. */
public final class FileAnswer {

    private static final Logger LOG = Logger.getLogger(FileAnswer.class);

    private FileAnswer() {}

    public static Response of(Place place, UUID document, StoredFile file, byte[] content) {
        // Written as its reader takes it, not all at once: so the answer ends when the reader has it.
        StreamingOutput asItIsTaken = out -> {
            try {
                place.send(content, out);
            } catch (IOException gone) {
                LOG.infof("the reader of file %s went away, or was too slow", document);
            }
        };
        return Response.ok(asItIsTaken)
                .type(file.type().mediaType())
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + document + "." + file.type().extension() + "\"")
                .header("Content-Length", content.length)
                .build();
    }
}
