package io.counterfoil.workflow.alert;

import io.counterfoil.kernel.Page;
import io.counterfoil.service.web.PageWish;

/** Alerts that were raised. */
public interface CaseAlerts {

    /** Once for a case, activity and day; in the caller's transaction, which holds the case. */
    void add(CaseAlert alert);

    Page<CaseAlert> list(PageWish page);
}
