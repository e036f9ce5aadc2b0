package io.counterfoil.workflow.task;

import io.counterfoil.kernel.Ids;
import io.counterfoil.kernel.Person;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.workflow.WorkflowRefusal;
import io.counterfoil.workflow.caseflow.CaseEngine;
import io.counterfoil.workflow.caseflow.CaseFile;
import io.counterfoil.workflow.caseflow.CaseFiles;
import io.counterfoil.workflow.caseflow.DriveCases;
import io.counterfoil.workflow.caseflow.FeedPosition;
import io.counterfoil.workflow.task.TaskComments.Comment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
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

    private static final int CLOSED_MAX = 2000; // of a hundred cases

    private final PeoplesTasks tasks;
    private final CaseFiles files;
    private final CaseEngine engine;
    private final DriveCases drive;
    private final FeedPosition feed;
    private final SentActs sent;
    private final TaskComments comments;

    TaskDesk(
            PeoplesTasks tasks,
            CaseFiles files,
            CaseEngine engine,
            DriveCases drive,
            FeedPosition feed,
            SentActs sent,
            TaskComments comments) {
        this.tasks = tasks;
        this.files = files;
        this.engine = engine;
        this.drive = drive;
        this.feed = feed;
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

    /**
     * Most urgent first.
     *
     * @param about payables, pieces or requests; none: all
     * @param caseId null: of all cases
     */
    @Transactional
    public List<Shown> list(Asker asker, Set<UUID> about, @Nullable UUID caseId, int from, int max) {
        List<String> instances = about.isEmpty() && caseId == null
                ? null
                : Stream.concat(
                                files.about(about).stream(),
                                Stream.ofNullable(caseId).flatMap(id -> files.byId(id).stream()))
                        .map(CaseFile::instance)
                        .toList();
        return tasks.list(asker.groups(), instances, from, max).stream()
                .flatMap(task -> shown(task).stream())
                .toList();
    }

    /** Closed ones on which the caller was the last to act, with that act: the newest of each case. */
    @Transactional
    public List<Shown> acted(Asker asker, Set<UUID> about, int max) {
        List<PeoplesTask> closed = tasks.closed(about, CLOSED_MAX);
        Map<String, SentActs.Sent> own = sent.by(
                asker.person().subject(), closed.stream().map(PeoplesTask::id).toList());
        return closed.stream()
                .filter(task -> own.containsKey(task.id()))
                .limit(max)
                .flatMap(task -> files.byInstance(task.instance()).stream()
                        .map(file -> new Shown(task, file, List.of(), Optional.ofNullable(own.get(task.id())))))
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
        String by = tasks.find(id).orElseThrow(TaskDesk::gone).claimedBy();
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
        if (comments.count(shown.file().id()) >= TaskComments.MAX) {
            throw new RefusedException(
                    WorkflowRefusal.TOO_MANY_COMMENTS, "a case takes " + TaskComments.MAX + " comments at most");
        }
        Comment comment = new Comment(
                Ids.next(),
                shown.file().id(),
                id,
                shown.task().participant().orElse(null),
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

    /** @throws RefusedException TASK_CLAIMED when another person has taken it */
    Shown free(Asker asker, String id) {
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

    Optional<Shown> shown(PeoplesTask task) {
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
