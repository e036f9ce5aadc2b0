package io.counterfoil.workflow.notice;

import io.counterfoil.kernel.Page;
import io.counterfoil.service.web.PageWish;
import java.util.UUID;

/** Notices that were given. */
public interface Notices {

    /** Once for a case, participant, activity, level and day; in the caller's transaction, which holds the case. */
    void add(Notice notice);

    /** Newest last. */
    Page<Notice> of(UUID participant, PageWish page);
}
