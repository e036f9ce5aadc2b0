package io.counterfoil.portal.audit;

import io.counterfoil.portal.audit.AuditApi.EntryJson;
import io.counterfoil.portal.audit.AuditView.Entry;
import io.counterfoil.portal.directory.Directory;
import io.counterfoil.portal.platform.ItemPage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class AuditTrail {

    private static final int PAGE = 50;

    private final AuditApi api;
    private final Directory directory;

    AuditTrail(@RestClient AuditApi api, Directory directory) {
        this.api = api;
        this.directory = directory;
    }

    /** Looking is itself an entry. */
    AuditView find(AuditSearch search) {
        AuditSearch.Outcome outcome = search.outcome();
        ItemPage<EntryJson> found = api.list(
                outcome == null ? null : outcome.wireName(),
                search.participant(),
                search.resource(),
                search.begin(),
                search.end(),
                PAGE,
                search.cursor());
        return new AuditView(search, found.items().stream().map(this::entry).toList(), List.of(), found.nextCursor());
    }

    private Entry entry(EntryJson json) {
        UUID participant = json.participant();
        return new Entry(
                json.sequence(),
                json.at(),
                text(json.name() == null ? json.client() : json.name()),
                participant == null ? "" : directory.shownName(participant),
                json.roles(),
                json.operation() == null ? json.target() : json.operation(),
                json.target(),
                json.status(),
                text(json.problem()),
                text(json.transactionHash()),
                Stream.concat(json.requestIds().stream(), json.answerIds().stream())
                        .distinct()
                        .toList(),
                json.hash());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
