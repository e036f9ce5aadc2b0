package io.counterfoil.portal.casework;

import io.counterfoil.portal.casework.CasesApi.StepJson;
import io.counterfoil.portal.casework.CasesApi.WholeCaseJson;
import io.counterfoil.portal.casework.IncidentsApi.CaseAlertJson;
import io.counterfoil.portal.casework.IncidentsApi.IncidentPageJson;
import io.counterfoil.portal.casework.IncidentsView.Asked;
import io.counterfoil.portal.casework.IncidentsView.CaseAlert;
import io.counterfoil.portal.casework.IncidentsView.Incident;
import io.counterfoil.portal.casework.IncidentsView.Severity;
import io.counterfoil.portal.format.Language;
import io.counterfoil.portal.operation.Attempt;
import io.counterfoil.portal.operation.Outcome;
import io.counterfoil.portal.platform.EmptyJson;
import io.counterfoil.portal.platform.ItemPage;
import io.counterfoil.portal.platform.ServiceRefusal;
import io.counterfoil.portal.wording.CaseworkWords;
import io.counterfoil.portal.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Asks the workflow what stopped, and lets it try again. */
@ApplicationScoped
public class Incidents {

    private static final int PAGE = 50;

    /** Each case of them is asked what the step is called. */
    private static final int ALERTS_PAGE = 20;

    /** Of events that came after the end. */
    private static final Set<String> LATE_WORDS = Set.of("RedemptionDisputed", "FundsDisputed", "PayoutReturned");

    /** Nobody counts further than that. */
    private static final int COUNTED_MAX = 99;

    private final IncidentsApi api;
    private final AtHomeApi home;
    private final CasesApi cases;
    private final CancellationsApi cancellations;

    Incidents(
            @RestClient IncidentsApi api,
            @RestClient AtHomeApi home,
            @RestClient CasesApi cases,
            @RestClient CancellationsApi cancellations) {
        this.api = api;
        this.cancellations = cancellations;
        this.home = home;
        this.cases = cases;
    }

    /** How many there are, 99 at most; empty while the workflow is away. */
    public OptionalInt count() {
        try {
            return OptionalInt.of(home.incidents(COUNTED_MAX).items().size());
        } catch (ServiceRefusal | ProcessingException notNow) {
            return OptionalInt.empty();
        }
    }

    /** @param tried whether that one has just tried one again */
    record Reader(boolean canRetry, boolean tried, Language language) {}

    IncidentsView of(int from, @Nullable String alertsAfter, Reader reader, Attempt attempt) {
        IncidentPageJson found = api.list(PAGE, from);
        ItemPage<CaseAlertJson> alerts = api.alerts(ALERTS_PAGE, alertsAfter);
        Map<UUID, WholeCaseJson> known = new HashMap<>();
        return new IncidentsView(
                found.items().stream()
                        .map(one -> new Incident(
                                one.id(),
                                one.caseId(),
                                ProcessName.of(one.process()),
                                one.name().in(reader.language()),
                                one.why(),
                                one.since()))
                        .toList(),
                found.next(),
                alerts.items().stream()
                        .map(alert -> alert(
                                alert,
                                known.computeIfAbsent(alert.caseId(), cases::get),
                                reader.language(),
                                Wording.casework(reader.language())))
                        .toList(),
                alerts.nextCursor(),
                cancellations.asked(PAGE).items().stream()
                        .map(one -> new Asked(
                                one.caseId(),
                                ProcessName.of(one.process()),
                                one.reason(),
                                one.askedBy() == null ? "" : one.askedBy(),
                                one.askedOn()))
                        .toList(),
                reader.canRetry(),
                reader.tried(),
                attempt);
    }

    /** A step of the case, or what came after it was over. */
    static CaseAlert alert(CaseAlertJson alert, WholeCaseJson whole, Language language, CaseworkWords words) {
        String step = whole.steps().stream()
                .filter(each -> each.activity().equals(alert.activity()))
                .findFirst()
                .map(StepJson::name)
                .map(name -> name.in(language))
                .orElseGet(() -> LATE_WORDS.contains(alert.activity()) ? words.lateWord(alert.activity()) : "");
        return new CaseAlert(
                alert.caseId(),
                ProcessName.of(whole.process()),
                step,
                Severity.valueOf(alert.severity().toUpperCase(Locale.ROOT)),
                alert.day());
    }

    Outcome retry(UUID id, UUID key) {
        return Outcome.atOnce(() -> {
            var unused = api.retry(id, key, new EmptyJson());
        });
    }
}
