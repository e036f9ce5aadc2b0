package io.counterfoil.workflow.alert;

import io.counterfoil.kernel.Ids;
import io.counterfoil.workflow.caseflow.CaseFile;
import io.counterfoil.workflow.caseflow.FeedPosition;
import io.counterfoil.workflow.caseflow.LateWords;
import jakarta.enterprise.context.ApplicationScoped;

/** A dispute, or money that came back, after the case was over: an alert. */
@ApplicationScoped
class AlertLateWords implements LateWords {

    private static final String SEVERITY = "high";

    private final CaseAlerts alerts;
    private final FeedPosition feed;

    AlertLateWords(CaseAlerts alerts, FeedPosition feed) {
        this.alerts = alerts;
        this.feed = feed;
    }

    @Override
    public void came(CaseFile file, String message) {
        alerts.add(new CaseAlert(Ids.next(), file.id(), message, SEVERITY, feed.day()));
    }
}
