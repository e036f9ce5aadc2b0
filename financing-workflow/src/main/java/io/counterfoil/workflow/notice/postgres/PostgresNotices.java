package io.counterfoil.workflow.notice.postgres;

import io.counterfoil.kernel.Page;
import io.counterfoil.service.web.PageWish;
import io.counterfoil.workflow.notice.Notice;
import io.counterfoil.workflow.notice.Notices;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Notices in {@code workflow.notice}. */
@ApplicationScoped
class PostgresNotices implements Notices, PanacheRepositoryBase<NoticeRow, UUID> {

    private static final String SAME =
            "caseId = ?1 and participant = ?2 and activity = ?3 and kind = ?4 and level = ?5 and day = ?6";

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(Notice notice) {
        long same = count(
                SAME,
                notice.caseId(),
                notice.participant(),
                notice.activity(),
                notice.kind(),
                notice.level(),
                notice.day());
        if (same == 0) {
            persist(NoticeRow.of(notice));
        }
    }

    @Override
    @Transactional
    public Page<Notice> of(UUID participant, PageWish page) {
        List<Notice> found = find(
                        "participant = ?1 and id > ?2 order by id",
                        participant,
                        page.after().id())
                .range(0, page.limit())
                .stream()
                .map(NoticeRow::notice)
                .toList();
        return Page.of(found, page.limit(), Notice::id);
    }
}
