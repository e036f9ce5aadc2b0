package io.counterfoil.workflow.task;

import com.fasterxml.jackson.databind.JsonNode;
import io.counterfoil.kernel.Ids;
import io.counterfoil.kernel.Person;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.service.web.Sha256;
import io.counterfoil.workflow.WorkflowRefusal;
import io.counterfoil.workflow.caseflow.CaseEngine;
import io.counterfoil.workflow.caseflow.CaseFile;
import io.counterfoil.workflow.caseflow.CaseFiles;
import io.counterfoil.workflow.caseflow.DriveCases;
import io.counterfoil.workflow.caseflow.FeedPosition;
import io.counterfoil.workflow.platform.Platform;
import io.counterfoil.workflow.platform.Platform.Answer;
import io.counterfoil.workflow.task.TaskComments.Comment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What people do about their tasks. What is not theirs is not there. */
@ApplicationScoped
public class TaskDesk {

    private static final int PERSON_DIGITS = 16;
    private static final int SERVER_FAULT = 500;

    private final PeoplesTasks tasks;
    private final CaseFiles files;
    private final CaseEngine engine;
    private final DriveCases drive;
    private final FeedPosition feed;
    private final Platform platform;
    private final SentActs sent;
    private final TaskComments comments;

    TaskDesk(
            PeoplesTasks tasks,
            CaseFiles files,
            CaseEngine engine,
            DriveCases drive,
            FeedPosition feed,
            Platform platform,
            SentActs sent,
            TaskComments comments) {
        this.tasks = tasks;
        this.files = files;
        this.engine = engine;
        this.drive = drive;
        this.feed = feed;
        this.platform = platform;
        this.sent = sent;
        this.comments = comments;
    }

    /** Who asks, for whom. */
    public record Asker(UUID participant, Set<String> roles, Person person) {

        Set<String> groups() {
            return roles.stream()
                    .flatMap(role -> role.equals("operator")
                            ? Stream.of("operator@platform")
                            : Stream.of(role + "@" + participant))
                    .collect(Collectors.toSet());
        }
    }

    /** A task with its case. */
    public record Shown(PeoplesTask task, CaseFile file, List<String> acts, Optional<SentActs.Sent> sent) {}

    /** Most urgent first. */
    @Transactional
    public List<Shown> list(Asker asker, int from, int max) {
        return tasks.list(asker.groups(), null, from, max).stream()
                .flatMap(task -> shown(task).stream())
                .toList();
    }

    /** @throws RefusedException NOT_FOUND when it is done, or another's */
    @Transactional
    public Shown find(Asker asker, String id) {
        return tasks.find(id)
                .flatMap(this::shown)
                .filter(shown -> mayRead(asker, shown))
                .orElseThrow(() -> RefusedException.notFound("open task of yours"));
    }

    /** @param take false: it is free again */
    @Transactional
    public Shown claim(Asker asker, String id, boolean take) {
        Shown shown = mine(asker, id);
        files.locked(shown.file().id());
        String subject = asker.person().subject();
        String by = tasks.find(id).map(PeoplesTask::claimedBy).orElse(null);
        if (by != null && !by.equals(subject)) {
            throw new RefusedException(WorkflowRefusal.TASK_CLAIMED, "another person has taken this task");
        }
        tasks.claim(id, take ? subject : null);
        return find(asker, id);
    }

    @Transactional
    public Comment comment(Asker asker, String id, String text) {
        Shown shown = find(asker, id);
        files.locked(shown.file().id());
        if (comments.of(shown.file().id()).size() >= TaskComments.MAX) {
            throw new RefusedException(
                    WorkflowRefusal.TOO_MANY_COMMENTS, "a case takes " + TaskComments.MAX + " comments at most");
        }
        Comment comment = new Comment(
                Ids.next(),
                shown.file().id(),
                id,
                asker.person().subject(),
                asker.person().name(),
                text,
                Instant.now());
        comments.add(comment);
        return comment;
    }

    /**
     * The task's own button: nothing on the ledger changes.
     *
     * @param remedies what is pursued after a default; for that task alone
     * @throws RefusedException ACT_UNKNOWN when only an act on the ledger closes it
     */
    @Transactional
    public void complete(Asker asker, String id, @Nullable String note, @Nullable Set<String> remedies) {
        Shown shown = free(asker, id);
        CaseFile file = files.locked(shown.file().id());
        PeoplesTask task = tasks.find(id).orElseThrow(TaskDesk::gone);
        if (!task.closedByItself()) {
            throw new RefusedException(
                    WorkflowRefusal.ACT_UNKNOWN, "this task is closed by what happens on the ledger: " + shown.acts());
        }
        boolean asksForRemedies = task.activity().equals("rm_record");
        if (asksForRemedies != (remedies != null)) {
            throw RefusedException.malformed(
                    "remedies",
                    asksForRemedies ? "required; empty: it stays overdue" : "only when a default is decided");
        }
        engine.showDay(feed.day());
        if (note != null) {
            comment(asker, id, note);
        }
        tasks.complete(id, remedies == null ? Map.of() : Map.of("remedies", List.copyOf(remedies)));
        drive.stepped(file);
    }

    /**
     * An act on the ledger, at once and with the person's own token; the event closes the task. The task's id is in the
     * idempotency key: a press that is repeated acts once.
     */
    public Answer act(Asker asker, String id, String name, Map<String, JsonNode> given, String bearer, String prefer) {
        Shown shown = free(asker, id);
        TaskAct act = TaskAct.of(shown.file(), shown.task(), name)
                .orElseThrow(() ->
                        new RefusedException(WorkflowRefusal.ACT_UNKNOWN, "about this task one can: " + shown.acts()));
        UUID rootId = engine.variable(shown.file().instance(), "rootId")
                .map(root -> UUID.fromString(root.toString()))
                .orElse(shown.file().key());
        try {
            Answer answer = platform.act(
                    bearer, key(asker, id, name), prefer, act.on(shown.file(), rootId), act.body(shown.file(), given));
            sent.sent(id, name, asker.person().subject());
            return answer;
        } catch (RefusedException refused) {
            if (refused.refusal().status() < SERVER_FAULT) {
                sent.refused(id, name, asker.person().subject());
            }
            throw refused;
        }
    }

    /** The same for each press of one button by one person, until it is refused: then the next press is another act. */
    private String key(Asker asker, String id, String name) {
        String subject = asker.person().subject();
        String person = Sha256.of(subject.getBytes(StandardCharsets.UTF_8)).substring(0, PERSON_DIGITS);
        return id + "." + name + "." + person + "." + sent.refusals(id);
    }

    /** @throws RefusedException TASK_CLAIMED when another person has taken it */
    private Shown free(Asker asker, String id) {
        Shown shown = mine(asker, id);
        String by = shown.task().claimedBy();
        if (by != null && !by.equals(asker.person().subject())) {
            throw new RefusedException(WorkflowRefusal.TASK_CLAIMED, "another person has taken this task");
        }
        return shown;
    }

    /** @throws RefusedException TASK_FOR_OTHERS when it is the participant's, and for another role */
    private Shown mine(Asker asker, String id) {
        Shown shown = find(asker, id);
        if (!shown.task().isFor(asker.participant(), asker.roles())) {
            throw new RefusedException(
                    WorkflowRefusal.TASK_FOR_OTHERS,
                    "this task is for "
                            + shown.task().groups().stream()
                                    .map(group -> group.substring(0, group.indexOf('@')))
                                    .sorted()
                                    .toList());
        }
        return shown;
    }

    private boolean mayRead(Asker asker, Shown shown) {
        return asker.roles().contains("operator")
                || shown.task().groups().stream().anyMatch(group -> group.endsWith("@" + asker.participant()));
    }

    private Optional<Shown> shown(PeoplesTask task) {
        return files.byInstance(task.instance())
                .map(file -> new Shown(
                        task,
                        file,
                        TaskAct.of(file, task).stream().map(TaskAct::wireName).toList(),
                        sent.of(task.id())));
    }

    private static RefusedException gone() {
        return new RefusedException(WorkflowRefusal.TASK_NOT_OPEN, "the task is done, or the case went on without it");
    }
}
