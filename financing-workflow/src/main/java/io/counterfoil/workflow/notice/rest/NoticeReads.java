package io.counterfoil.workflow.notice.rest;

import io.counterfoil.kernel.Page;
import io.counterfoil.service.web.Caller;
import io.counterfoil.service.web.OperationId;
import io.counterfoil.service.web.Reading;
import io.counterfoil.workflow.notice.Notice;
import io.counterfoil.workflow.notice.Notices;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Translates; decides nothing. The contract is openapi.yml, tag notices. */
@Path("/notices")
@Blocking
class NoticeReads {

    private final Notices notices;
    private final Caller caller;

    NoticeReads(Notices notices, Caller caller) {
        this.notices = notices;
        this.caller = caller;
    }

    record NoticeJson(UUID id, UUID caseId, String activity, String kind, int level, LocalDate day) {}

    @GET
    @OperationId("listNotices")
    public Page<NoticeJson> list(
            @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
        Page<Notice> found = notices.of(caller.participant(), Reading.page(limit, cursor));
        return new Page<>(
                found.items().stream()
                        .map(each -> new NoticeJson(
                                each.id(), each.caseId(), each.activity(), each.kind(), each.level(), each.day()))
                        .toList(),
                found.nextCursor());
    }
}
