package io.counterfoil.portal.governance;

import io.counterfoil.portal.directory.Directory;
import io.counterfoil.portal.failure.Sentences;
import io.counterfoil.portal.format.Formats;
import io.counterfoil.portal.format.Language;
import io.counterfoil.portal.governance.PolicyChangesApi.CaseJson;
import io.counterfoil.portal.governance.PolicyChangesApi.ChangeJson;
import io.counterfoil.portal.governance.PolicyChangesApi.NewChangeJson;
import io.counterfoil.portal.governance.PolicyChangesApi.PreviewJson;
import io.counterfoil.portal.operation.Outcome;
import io.counterfoil.portal.platform.EmptyJson;
import io.counterfoil.portal.platform.Listing;
import io.counterfoil.portal.wording.FailureWords;
import io.counterfoil.portal.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Policies that two people change. */
@ApplicationScoped
class PolicyChanges {

    private static final int PREVIEW_ROWS = 50;

    private final PolicyChangesApi api;
    private final Directory directory;

    PolicyChanges(@RestClient PolicyChangesApi api, Directory directory) {
        this.api = api;
        this.directory = directory;
    }

    Listing<PolicyChange> inState(String state) {
        Listing<ChangeJson> all = Listing.read(cursor -> api.list(state, Listing.PAGE, cursor));
        return new Listing<>(all.items().stream().map(this::change).toList(), all.complete());
    }

    PolicyChange get(UUID id) {
        return change(api.get(id));
    }

    /** As it was proposed, for a preview of it. */
    NewChangeJson proposal(UUID id) {
        ChangeJson json = api.get(id);
        return new NewChangeJson(
                json.kind(),
                json.participant(),
                json.currency(),
                json.documentKind(),
                json.effectiveFrom(),
                json.value(),
                json.source());
    }

    private PolicyChange change(ChangeJson json) {
        UUID whose = json.participant();
        return PolicyChange.of(json, whose == null ? "" : directory.shownName(whose));
    }

    Outcome propose(NewChangeJson change, UUID key) {
        return Outcome.of(() -> api.propose(key, change));
    }

    Outcome agree(UUID id, UUID key) {
        return Outcome.of(() -> api.agree(id, key, new EmptyJson()));
    }

    Outcome withdraw(UUID id, UUID key) {
        return Outcome.of(() -> api.withdraw(id, key, new EmptyJson()));
    }

    /** @param cursor where the page before ended */
    PolicyPreview preview(NewChangeJson policy, @Nullable String cursor, Language language) {
        PreviewJson json = api.preview(
                policy.kind(),
                policy.participant(),
                policy.currency(),
                policy.documentKind(),
                policy.effectiveFrom(),
                policy.value(),
                policy.source(),
                PREVIEW_ROWS,
                cursor);
        FailureWords words = Wording.failure(language);
        String next = json.nextCursor();
        return new PolicyPreview(
                json.day(),
                json.looked(),
                json.items().stream().map(one -> row(one, words)).toList(),
                next == null ? "" : next);
    }

    private PolicyPreview.Row row(CaseJson one, FailureWords words) {
        String number = one.number();
        return new PolicyPreview.Row(
                one.kind(),
                one.id(),
                number == null ? Formats.shortId(one.id()) : number,
                directory.shownName(one.participant()),
                one.value().money(),
                one.rejections().stream()
                        .map(rejection -> Sentences.of(rejection, words))
                        .toList());
    }
}
