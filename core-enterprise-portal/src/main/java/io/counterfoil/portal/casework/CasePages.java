package io.counterfoil.portal.casework;

import io.counterfoil.portal.casework.CaseViews.Wish;
import io.counterfoil.portal.form.Mistakes;
import io.counterfoil.portal.frame.Frame;
import io.counterfoil.portal.frame.Frames;
import io.counterfoil.portal.operation.Attempts;
import io.counterfoil.portal.platform.ItemPage;
import io.quarkiverse.renarde.Controller;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Where cases stand: the list of them, and one with its picture, its steps and what waits. */
@Path("/cases")
@RolesAllowed({
    "supplier",
    "enterprise-maker",
    "enterprise-checker",
    "bank-officer",
    "bank-approver",
    "regulator",
    "operator",
    "auditor"
})
public class CasePages extends Controller {

    private final Frames frames;
    private final Cases cases;
    private final CaseViews views;
    private final TaskRows rows;
    private final Attempts attempts;

    CasePages(Frames frames, Cases cases, CaseViews views, TaskRows rows, Attempts attempts) {
        this.frames = frames;
        this.cases = cases;
        this.views = views;
        this.rows = rows;
        this.attempts = attempts;
    }

    /**
     * @param process null for all
     * @param payable of which all cases are shown, ended ones too; the only one is opened at once
     * @param about what a case of that payable is about: the piece that is passed on, or the request; that one is opened at once
     * @param cursor of the page; null for the first one
     */
    @GET
    @Path("")
    public Response list(
            @RestQuery @Nullable ProcessName process,
            @RestQuery @DefaultValue("OPEN") CaseState state,
            @RestQuery @Nullable UUID payable,
            @RestQuery @Nullable UUID about,
            @RestQuery @Nullable String cursor) {
        if (payable != null) {
            return ofPayable(payable, about);
        }
        Frame page = frames.frame();
        ItemPage<Case> found = cases.page(process, state, cursor);
        String next = found.nextCursor() == null
                ? ""
                : CasesView.address(process, state) + "&cursor="
                        + URLEncoder.encode(found.nextCursor(), StandardCharsets.UTF_8);
        List<CasesView.Row> listed =
                found.items().stream().map(one -> new CasesView.Row(one, "")).toList();
        return ok(CaseworkTemplates.list(page, new CasesView(listed, process, state, null, next)));
    }

    private Response ofPayable(UUID payable, @Nullable UUID about) {
        List<Case> found = cases.of(payable);
        List<Case> wanted = about == null
                ? found
                : found.stream().filter(one -> one.key().equals(about)).toList();
        if (wanted.size() == 1) {
            return Response.seeOther(URI.create("/cases/" + wanted.get(0).id())).build();
        }
        Frame page = frames.frame();
        String whose = rows.about(payable, page);
        List<CasesView.Row> listed =
                found.stream().map(one -> new CasesView.Row(one, whose)).toList();
        return ok(CaseworkTemplates.list(page, new CasesView(listed, null, CaseState.OPEN, payable, "")));
    }

    private static Response ok(TemplateInstance page) {
        return Response.ok(page).build();
    }

    /**
     * @param part whose picture is shown; null for the whole process
     * @param task that led here; null where none did
     * @param done what was just done about one of its tasks; null for nothing
     */
    @GET
    @Path("/{id}")
    public TemplateInstance whole(
            @RestPath UUID id,
            @RestQuery @Nullable String part,
            @RestQuery @Nullable UUID task,
            @RestQuery CaseView.@Nullable Deed done) {
        Frame page = frames.frame();
        Wish wish = new Wish(id, part == null || part.isBlank() ? null : part, task, done, "", "", "");
        return CaseworkTemplates.whole(page, views.of(wish, page, Mistakes.NONE, attempts.first()));
    }
}
