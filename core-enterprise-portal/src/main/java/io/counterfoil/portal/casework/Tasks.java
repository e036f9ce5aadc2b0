package io.counterfoil.portal.casework;

import io.counterfoil.portal.casework.TasksApi.CompletionJson;
import io.counterfoil.portal.casework.TasksApi.NewCommentJson;
import io.counterfoil.portal.casework.TasksApi.TaskPageJson;
import io.counterfoil.portal.operation.Outcome;
import io.counterfoil.portal.platform.EmptyJson;
import io.counterfoil.portal.platform.ServiceRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Asks the workflow what waits for whoever looks, and tells it what that person does. */
@ApplicationScoped
public class Tasks {

    /** Of a page. */
    static final int PAGE = 50;

    private static final Logger LOG = Logger.getLogger(Tasks.class);
    private static final int AT_HOME_MAX = 100;
    private static final int OF_CASE_MAX = 200; // no diagram has as many
    private static final int NOT_FOUND = 404;

    private final TasksApi api;
    private final AtHomeApi home;

    Tasks(@RestClient TasksApi api, @RestClient AtHomeApi home) {
        this.api = api;
        this.home = home;
    }

    record Page(List<Task> tasks, @Nullable Integer next) {}

    /** For a first page, which shows all else while the workflow is away. */
    public WaitingTasks waiting() {
        try {
            TaskPageJson found = home.tasks(AT_HOME_MAX);
            return new WaitingTasks(found.items().stream().map(Task::of).toList(), found.next() != null, false);
        } catch (ServiceRefusal | ProcessingException notNow) {
            LOG.warnf("a first page does without what waits: %s", notNow.getMessage());
            return WaitingTasks.AWAY;
        }
    }

    Page page(int from) {
        TaskPageJson found = api.list(PAGE, from, null);
        return new Page(found.items().stream().map(Task::of).toList(), found.next());
    }

    /** Empty when it is done, or another's. */
    Optional<Task> find(UUID id) {
        try {
            return Optional.of(Task.of(api.get(id)));
        } catch (ServiceRefusal refusal) {
            if (refusal.status() == NOT_FOUND) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    /** Those of a case among what waits for whoever looks. */
    List<Task> of(UUID caseId) {
        return api.list(OF_CASE_MAX, 0, caseId).items().stream().map(Task::of).toList();
    }

    /** @param take false: it is free again */
    Outcome claim(UUID id, boolean take, UUID key) {
        return Outcome.atOnce(() -> {
            var unused = take ? api.claim(id, key, new EmptyJson()) : api.release(id, key, new EmptyJson());
        });
    }

    Outcome comment(UUID id, String comment, UUID key) {
        return Outcome.atOnce(() -> {
            var unused = api.comment(id, key, new NewCommentJson(comment));
        });
    }

    /** @param remedies what is pursued after a default; null for all other tasks */
    Outcome complete(UUID id, String note, @Nullable List<String> remedies, UUID key) {
        return Outcome.atOnce(() -> {
            var unused = api.complete(id, key, new CompletionJson(note.isEmpty() ? null : note, remedies));
        });
    }
}
