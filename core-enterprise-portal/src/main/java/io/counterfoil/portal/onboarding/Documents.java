package io.counterfoil.portal.onboarding;

import io.counterfoil.portal.onboarding.KycApi.DocumentJson;
import io.counterfoil.portal.operation.Outcome;
import io.counterfoil.portal.platform.Listing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class Documents {

    private final KycApi api;

    Documents(@RestClient KycApi api) {
        this.api = api;
    }

    /** Those of the user's participant. */
    Listing<Document> own() {
        return inState(null);
    }

    /** Of all participants what an operator has to look at: what was reviewed waits longest, so it comes first. */
    public List<Document> waiting() {
        return Stream.of(Document.State.REVIEWED, Document.State.SUBMITTED)
                .flatMap(state -> inState(state.wireName()).items().stream())
                .toList();
    }

    private Listing<Document> inState(@Nullable String state) {
        Listing<DocumentJson> all = Listing.read(cursor -> api.list(state, Listing.PAGE, cursor));
        return new Listing<>(all.items().stream().map(Document::of).toList(), all.complete());
    }

    Document get(UUID id) {
        return Document.of(api.get(id));
    }

    byte[] file(UUID id) {
        return api.content(id);
    }

    Outcome upload(
            UUID key,
            Document.Kind kind,
            LocalDate issuedOn,
            @Nullable LocalDate expiresOn,
            String mediaType,
            byte[] file) {
        return Outcome.of(() -> switch (mediaType) {
            case "image/jpeg" -> api.uploadJpeg(key, kind.wireName(), issuedOn, expiresOn, file);
            case "image/png" -> api.uploadPng(key, kind.wireName(), issuedOn, expiresOn, file);
            default -> api.uploadPdf(key, kind.wireName(), issuedOn, expiresOn, file);
        });
    }

    /** @param decided whether it was reviewed before, and this is the last word */
    Outcome judge(UUID id, boolean decided, boolean accepted, String reason, UUID key) {
        String verdict = accepted ? "accept" : "reject";
        return Outcome.of(
                () -> api.judge(id, decided ? "decision" : "review", key, new KycApi.VerdictJson(verdict, reason)));
    }
}
