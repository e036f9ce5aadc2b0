package io.counterfoil.workflow.caseflow.rest;

import io.counterfoil.kernel.Page;
import io.counterfoil.service.web.OperationId;
import io.counterfoil.service.web.Reading;
import io.counterfoil.service.web.Viewer;
import io.counterfoil.workflow.caseflow.CaseDesk;
import io.counterfoil.workflow.caseflow.CaseFile;
import io.counterfoil.workflow.caseflow.CaseFiles.Filter;
import io.counterfoil.workflow.caseflow.CaseState;
import io.counterfoil.workflow.caseflow.ProcessName;
import io.counterfoil.workflow.caseflow.rest.CaseJson.WholeCaseJson;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Translates; decides nothing. The contract is openapi.yml, tag cases. */
@Path("/")
@Blocking
class CaseReads {

    private static final Set<String> LANGUAGES = Set.of("en", "zh");

    private final CaseDesk desk;
    private final Reading reading;

    CaseReads(CaseDesk desk, Reading reading) {
        this.desk = desk;
        this.reading = reading;
    }

    @GET
    @Path("cases")
    @OperationId("listCases")
    public Page<CaseJson> list(
            @QueryParam("process") @Nullable String process,
            @QueryParam("state") @Nullable String state,
            @QueryParam("payableId") @Nullable String payable,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        String of = Reading.oneOf(Set.copyOf(ProcessName.ids()), "process", process);
        String wanted = Reading.oneOf(Set.copyOf(CaseState.wireNames()), "state", state);
        Filter filter = new Filter(
                of == null ? null : ProcessName.of(of).orElseThrow(),
                wanted == null ? null : CaseState.of(wanted).orElseThrow(),
                Reading.id("payableId", payable));
        Page<CaseFile> found = desk.list(reading.viewer(), filter, Reading.page(limit, cursor));
        return new Page<>(found.items().stream().map(CaseJson::of).toList(), found.nextCursor());
    }

    @GET
    @Path("cases/{id}")
    @OperationId("getCase")
    public WholeCaseJson find(@RestPath UUID id) {
        Viewer viewer = reading.viewer();
        CaseFile file = desk.find(viewer, id);
        return WholeCaseJson.of(desk.whole(file), viewer.seesAll());
    }

    @GET
    @Path("cases/{id}/diagram")
    @OperationId("getCaseDiagram")
    @Produces("image/svg+xml")
    public String diagram(
            @RestPath UUID id,
            @QueryParam("language") @Nullable String language,
            @QueryParam("part") @Nullable String part) {
        boolean chinese = "zh".equals(Reading.oneOf(LANGUAGES, "language", language));
        return desk.picture(desk.find(reading.viewer(), id), chinese, part == null ? "" : part);
    }

    record VersionsJson(List<VersionJson> items) {}

    record VersionJson(String process, int version, long openCases) {}

    @GET
    @Path("processes")
    @OperationId("listProcesses")
    public VersionsJson versions() {
        reading.viewer(); // nobody reads for no one
        return new VersionsJson(desk.versions().stream()
                .map(each -> new VersionJson(each.process(), each.version(), each.openCases()))
                .toList());
    }
}
