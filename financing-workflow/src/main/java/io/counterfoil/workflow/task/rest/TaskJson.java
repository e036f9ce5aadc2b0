package io.counterfoil.workflow.task.rest;

import io.counterfoil.service.web.MoneyJson;
import io.counterfoil.workflow.task.PeoplesTask;
import io.counterfoil.workflow.task.TaskComments.Comment;
import io.counterfoil.workflow.task.TaskDesk.Shown;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A task as the interface shows it. */
record TaskJson(
        String id,
        String activity,
        SaidJson name,
        SaidJson help,
        UUID caseId,
        String process,
        UUID businessKey,
        UUID payableId,
        MoneyJson value,
        List<String> groups,
        List<String> acts,
        boolean closedByItself,
        @Nullable LocalDate dueOn,
        LocalDate openSince,
        @Nullable String claimedBy,
        @Nullable SentJson sent) {

    record SaidJson(String en, String zh) {}

    record SentJson(String act, Instant at) {}

    record CommentJson(UUID id, String taskId, String name, String comment, Instant at) {

        static CommentJson of(Comment comment) {
            return new CommentJson(comment.id(), comment.task(), comment.name(), comment.text(), comment.at());
        }
    }

    static TaskJson of(Shown shown) {
        PeoplesTask task = shown.task();
        return new TaskJson(
                task.id(),
                task.activity(),
                new SaidJson(task.name().en(), task.name().zh()),
                new SaidJson(task.help().en(), task.help().zh()),
                shown.file().id(),
                shown.file().process().id(),
                shown.file().key(),
                shown.file().payable(),
                MoneyJson.of(shown.file().value()),
                task.groups().stream().sorted().toList(),
                shown.acts(),
                task.closedByItself(),
                task.dueOn(),
                task.openSince(),
                task.claimedBy(),
                shown.sent().map(sent -> new SentJson(sent.act(), sent.at())).orElse(null));
    }
}
