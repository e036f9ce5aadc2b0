package io.counterfoil.portal.casework;

import io.counterfoil.kernel.ProblemDetail;
import io.counterfoil.portal.casework.CaseView.Deed;
import io.counterfoil.portal.casework.CaseViews.Wish;
import io.counterfoil.portal.form.Given;
import io.counterfoil.portal.form.Mistakes;
import io.counterfoil.portal.form.Mistakes.Mistake;
import io.counterfoil.portal.frame.Frame;
import io.counterfoil.portal.frame.Frames;
import io.counterfoil.portal.operation.Attempt;
import io.counterfoil.portal.operation.Attempts;
import io.counterfoil.portal.operation.Outcome;
import io.counterfoil.portal.platform.ServiceRefusal;
import io.counterfoil.portal.wording.CaseworkWords;
import io.counterfoil.portal.wording.Wording;
import io.quarkiverse.renarde.Controller;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** All that waits for whoever looks, and what can be done about a task without the ledger; its page is that of its case. */
@Path("/tasks")
@RolesAllowed({"supplier", "enterprise-maker", "enterprise-checker", "operator"})
public class TaskPages extends Controller {

    private static final int FROM_MAX = 100_000;
    private static final int NOT_FOUND = 404;

    private final Frames frames;
    private final Tasks tasks;
    private final TaskRows rows;
    private final CaseViews views;
    private final Attempts attempts;

    TaskPages(Frames frames, Tasks tasks, TaskRows rows, CaseViews views, Attempts attempts) {
        this.frames = frames;
        this.tasks = tasks;
        this.rows = rows;
        this.views = views;
        this.attempts = attempts;
    }

    /** @param from place of the first one that is listed */
    @GET
    @Path("")
    public TemplateInstance list(@RestQuery @DefaultValue("0") int from) {
        if (from < 0 || from > FROM_MAX) {
            throw new BadRequestException();
        }
        Frame page = frames.frame();
        Tasks.Page found = tasks.page(from);
        return CaseworkTemplates.tasks(page, new TasksView(rows.of(found.tasks(), page), from, found.next()));
    }

    @POST
    @Path("/{id}/claim")
    public Response claimed(@RestPath UUID id, @RestForm @Nullable UUID caseId, @RestForm @Nullable UUID key) {
        return answered(new Pressed(id, caseId, key, "", ""), Deed.CLAIMED, command -> tasks.claim(id, true, command));
    }

    @POST
    @Path("/{id}/release")
    public Response released(@RestPath UUID id, @RestForm @Nullable UUID caseId, @RestForm @Nullable UUID key) {
        return answered(
                new Pressed(id, caseId, key, "", ""), Deed.RELEASED, command -> tasks.claim(id, false, command));
    }

    @POST
    @Path("/{id}/comments")
    public Response commented(
            @RestPath UUID id,
            @RestForm @Nullable UUID caseId,
            @RestForm @Nullable UUID key,
            @RestForm @DefaultValue("") String comment) {
        String said = comment.strip();
        return answered(
                new Pressed(id, caseId, key, "", said), Deed.COMMENTED, command -> tasks.comment(id, said, command));
    }

    /** @param remedies what is pursued after a default; none: it stays overdue */
    @POST
    @Path("/{id}/completion")
    public Response completed(
            @RestPath UUID id,
            @RestForm @Nullable UUID caseId,
            @RestForm @Nullable UUID key,
            @RestForm @DefaultValue("") String note,
            @RestForm @Nullable List<String> remedies) {
        String said = note.strip();
        return answered(new Pressed(id, caseId, key, said, ""), Deed.COMPLETED, command -> {
            boolean decides = tasks.find(id).filter(Task::decidesDefault).isPresent();
            List<String> chosen = remedies == null ? List.of() : remedies;
            return tasks.complete(id, said, decides ? chosen : null, command);
        });
    }

    /** @param caseId whose page the button was on; without it a task that is done by now is not found */
    private record Pressed(
            UUID task, @Nullable UUID caseId, @Nullable UUID key, String note, String comment) {}

    private Response answered(Pressed pressed, Deed deed, Function<UUID, Outcome> command) {
        Frame page = frames.frame();
        UUID about = tasks.find(pressed.task()).map(Task::caseId).orElse(pressed.caseId());
        if (about == null) {
            throw new NotFoundException();
        }
        Mistakes mistakes = mistakes(pressed, deed, Wording.casework(page.language()));
        Wish back = new Wish(about, null, pressed.task(), null, pressed.note(), pressed.comment(), "");
        if (!mistakes.isEmpty()) {
            return attempts.refusal(CaseworkTemplates.whole(page, views.of(back, page, mistakes, attempts.first())));
        }
        Outcome outcome = command.apply(Given.required(pressed.key()));
        if (outcome instanceof Outcome.Done) {
            String task = deed == Deed.COMPLETED ? "" : "&task=" + pressed.task();
            return Response.seeOther(URI.create("/cases/" + about + "?done=" + deed.name() + task))
                    .build();
        }
        Attempt attempt = outcome instanceof Outcome.Refused refused
                ? attempts.refused(open(refused), page.language())
                : attempts.of(outcome, "/cases/" + about, 0, page.language());
        return attempts.refusal(CaseworkTemplates.whole(page, views.of(back, page, Mistakes.NONE, attempt)));
    }

    private static Mistakes mistakes(Pressed pressed, Deed deed, CaseworkWords words) {
        UUID task = pressed.task();
        String field = deed == Deed.COMMENTED ? CaseView.commentId(task) : CaseView.noteId(task);
        String typed = deed == Deed.COMMENTED ? pressed.comment() : pressed.note();
        if (deed == Deed.COMMENTED && typed.isEmpty()) {
            return new Mistakes(List.of(new Mistake(field, words.writeComment())));
        }
        return typed.length() > CaseView.NOTE_MAX
                ? new Mistakes(List.of(new Mistake(field, words.tooLong(CaseView.NOTE_MAX))))
                : Mistakes.NONE;
    }

    /** Whose case the reader sees, and whose task is not there any more: somebody did it. */
    private static Outcome.Refused open(Outcome.Refused refused) {
        return refused.refusal().status() == NOT_FOUND
                ? new Outcome.Refused(new ServiceRefusal(ProblemDetail.of("task-not-open", 409, null)))
                : refused;
    }
}
