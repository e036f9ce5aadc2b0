package io.counterfoil.workflow.alert;

import io.counterfoil.kernel.Ids;
import io.counterfoil.workflow.caseflow.CaseFile;
import io.counterfoil.workflow.caseflow.FeedPosition;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Raises an alert with the severity that the decision table gave it. */
@ApplicationScoped
public class RaiseAlert {

    private final CaseAlerts alerts;
    private final FeedPosition feed;

    RaiseAlert(CaseAlerts alerts, FeedPosition feed) {
        this.alerts = alerts;
        this.feed = feed;
    }

    /** @param rated what the table decided; null where the diagram does not ask it */
    public void raise(CaseFile file, String activity, @Nullable Object rated) {
        String severity = rated instanceof Map<?, ?> decided && decided.get("severity") != null
                ? decided.get("severity").toString()
                : "medium";
        alerts.add(new CaseAlert(Ids.next(), file.id(), activity, severity, feed.day()));
    }
}
