package io.counterfoil.workflow.call;

import io.counterfoil.workflow.alert.RaiseAlert;
import io.counterfoil.workflow.caseflow.CaseFile;
import io.counterfoil.workflow.caseflow.LocalCalls;
import io.counterfoil.workflow.notice.TellParties;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Notices and alerts: rows of this service, which need no transaction of their own. */
@ApplicationScoped
class LocalSteps implements LocalCalls {

    private static final String NOTICE = "notice";
    private static final String ALERT = "alert";
    static final Set<String> TOPICS = Set.of(NOTICE, ALERT);
    /** The alert of a payable that is overdue: whoever is to be paid learns it as well. */
    private static final String TELLS_TOO = "od_alert";

    private final WorkQueue queue;
    private final TellParties notices;
    private final RaiseAlert alerts;

    LocalSteps(WorkQueue queue, TellParties notices, RaiseAlert alerts) {
        this.queue = queue;
        this.notices = notices;
        this.alerts = alerts;
    }

    @Override
    public boolean make(CaseFile file) {
        Optional<OpenWork> open = queue.openIn(file.instance(), TOPICS);
        open.ifPresent(work -> {
            if (work.topic().equals(NOTICE)) {
                notices.tell(file, work.activity(), queue.variable(work, "chase"));
            } else {
                alerts.raise(file, work.activity(), queue.variable(work, "alert"));
                if (work.activity().equals(TELLS_TOO)) {
                    notices.tell(file, work.activity(), null);
                }
            }
            queue.complete(work, Map.of());
        });
        return open.isPresent();
    }
}
