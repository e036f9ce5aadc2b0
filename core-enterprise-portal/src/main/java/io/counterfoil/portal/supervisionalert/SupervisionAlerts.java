package io.counterfoil.portal.supervisionalert;

import io.counterfoil.portal.directory.Directory;
import io.counterfoil.portal.operation.Outcome;
import io.counterfoil.portal.platform.EmptyJson;
import io.counterfoil.portal.platform.Listing;
import io.counterfoil.portal.supervisionalert.SupervisionAlertsApi.AlertJson;
import io.counterfoil.portal.supervisionalert.SupervisionAlertsApi.ReasonJson;
import io.counterfoil.portal.supervisionalert.SupervisionAlertsView.Alert;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;

@ApplicationScoped
public class SupervisionAlerts {

    private static final List<String> OPEN = List.of("new", "escalated");
    private static final List<String> DONE = List.of("acknowledged");
    private static final List<String> SEVERITIES = List.of("critical", "high", "medium");

    private final SupervisionAlertsApi api;
    private final Directory directory;

    SupervisionAlerts(@RestClient SupervisionAlertsApi api, Directory directory) {
        this.api = api;
        this.directory = directory;
    }

    /** The most urgent first, of these the oldest. */
    Listing<Alert> list(boolean open) {
        List<Listing<AlertJson>> found = (open ? OPEN : DONE)
                .stream()
                        .map(state -> Listing.read(cursor -> api.list(state, Listing.PAGE, cursor)))
                        .toList();
        return new Listing<>(
                found.stream()
                        .flatMap(each -> each.items().stream())
                        .map(this::alert)
                        .sorted(Comparator.comparing((Alert each) -> SEVERITIES.indexOf(each.severity()))
                                .thenComparing(Alert::ageDays, Comparator.reverseOrder())
                                .thenComparing(Alert::id))
                        .toList(),
                found.stream().allMatch(Listing::complete));
    }

    private Alert alert(AlertJson json) {
        String way = json.involved().isEmpty()
                ? ""
                : Stream.concat(
                                json.involved().stream(),
                                Stream.of(json.involved().get(0)))
                        .map(directory::shownName)
                        .collect(Collectors.joining(" → "));
        return new Alert(
                json.id(),
                json.kind(),
                json.severity(),
                json.state(),
                json.ageDays(),
                json.owner(),
                directory.shownName(json.participant()),
                way,
                json.payables(),
                json.amount().money(),
                json.usual() == null ? null : json.usual().money(),
                json.measure(),
                json.since(),
                json.until());
    }

    Outcome search(UUID key) {
        return Outcome.of(() -> api.search(key, new EmptyJson()));
    }

    Outcome take(UUID id, UUID key) {
        return Outcome.of(() -> api.take(id, key, new EmptyJson()));
    }

    Outcome acknowledge(UUID id, String reason, UUID key) {
        return Outcome.of(() -> api.acknowledge(id, key, new ReasonJson(reason)));
    }

    Outcome escalate(UUID id, String reason, UUID key) {
        return Outcome.of(() -> api.escalate(id, key, new ReasonJson(reason)));
    }
}
