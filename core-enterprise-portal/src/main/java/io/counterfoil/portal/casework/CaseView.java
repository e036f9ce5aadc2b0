package io.counterfoil.portal.casework;

import io.counterfoil.portal.form.Mistakes;
import io.counterfoil.portal.operation.Attempt;
import io.quarkus.qute.RawString;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a case stands.
 *
 * @param about whose payable it is; empty where the reader is not shown that
 * @param version of the process
 * @param steps the newest first
 * @param picture markup that was read and written anew; empty where none could be had
 * @param part that the picture shows; empty for the whole process
 * @param comments of the tasks of the reader's people; of all for whom sees everything
 * @param deed what the reader has just done; null for nothing
 */
public record CaseView(
        Case shown,
        String about,
        int version,
        List<Wait> waits,
        List<OwnTask> tasks,
        List<Step> steps,
        List<CaseLink> links,
        RawString picture,
        String part,
        List<Part> parts,
        List<Comment> comments,
        Cancelling cancelling,
        @Nullable Deed deed,
        Mistakes mistakes,
        Attempt attempt) {

    static final int NOTE_MAX = 500;
    private static final int STEPS_LISTED = 12;
    private static final List<String> REMEDIES = List.of("recourse", "repurchase", "guarantee");

    /** What was done last, for a sentence. */
    public enum Deed {
        CLAIMED,
        RELEASED,
        COMMENTED,
        COMPLETED,
        ASKED,
        CANCELLED,
        REFUSED
    }

    /**
     * @param lane who must act: by role where it is a task, else as the diagram says it
     * @param parties names of those who may; empty where nobody has to
     * @param incident why it stands still; empty while it does not
     */
    public record Wait(
            String name,
            String lane,
            String parties,
            LocalDate since,
            @Nullable LocalDate until,
            String incident) {}

    public record Step(
            String name,
            State state,
            LocalDate from,
            @Nullable LocalDate to) {

        public enum State {
            DONE,
            ACTIVE,
            CANCELLED
        }
    }

    /** What somebody wrote beside a task. */
    public record Comment(String name, String text, Instant at) {}

    /** A subprocess with a picture of its own. */
    public record Part(String id, String name) {}

    /**
     * A task of the reader.
     *
     * @param ledgerAt page with what can be done on the ledger; empty where nothing can
     */
    public record OwnTask(
            TaskRow row, boolean closedByItself, boolean decidesDefault, String ledgerAt, String note, String comment) {

        public UUID id() {
            return row.id();
        }
    }

    public boolean hasPicture() {
        return !picture.getValue().isEmpty();
    }

    public List<Step> lastSteps() {
        return steps.stream().limit(STEPS_LISTED).toList();
    }

    public List<Step> earlierSteps() {
        return steps.stream().skip(STEPS_LISTED).toList();
    }

    public int noteMax() {
        return NOTE_MAX;
    }

    public List<String> remedies() {
        return REMEDIES;
    }

    public String noteId(OwnTask task) {
        return noteId(task.id());
    }

    public String commentId(OwnTask task) {
        return commentId(task.id());
    }

    static String noteId(UUID task) {
        return "note-" + task;
    }

    static String commentId(UUID task) {
        return "comment-" + task;
    }

    /** Somebody must act, and it is the reader. */
    public boolean waitsForReader() {
        return !tasks.isEmpty();
    }

    public boolean standsStill() {
        return waits.stream().anyMatch(wait -> !wait.incident().isEmpty());
    }
}
