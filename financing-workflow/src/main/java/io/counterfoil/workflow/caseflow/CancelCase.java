package io.counterfoil.workflow.caseflow;

import io.counterfoil.kernel.FourEyes;
import io.counterfoil.kernel.Ids;
import io.counterfoil.kernel.Page;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.kernel.Violation;
import io.counterfoil.service.web.PageWish;
import io.counterfoil.workflow.WorkflowRefusal;
import io.counterfoil.workflow.caseflow.Cancellation.Act;
import io.counterfoil.workflow.caseflow.Cancellation.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/**
 * Ends a case that cannot or should not go on: one operator asks, another one agrees. Its tasks, timers and calls that were not
 * made end with it. What the ledger holds stays, so nothing is undone there; {@link WhatGoesOn} says what people have to do.
 */
@ApplicationScoped
public class CancelCase {

    private final CaseFiles files;
    private final Cancellations cancellations;
    private final CaseEngine engine;
    private final FeedPosition feed;

    CancelCase(CaseFiles files, Cancellations cancellations, CaseEngine engine, FeedPosition feed) {
        this.files = files;
        this.cancellations = cancellations;
        this.engine = engine;
        this.feed = feed;
    }

    /** A cancellation with its case as it is now. */
    public record Shown(Cancellation cancellation, CaseFile file) {}

    /** @throws RefusedException CASE_NOT_OPEN, or CANCELLATION_ASKED when somebody has asked already */
    @Transactional
    public Shown ask(UUID id, String reason, Act by) {
        CaseFile file = open(id);
        Cancellation last = cancellations.last(id).orElse(null);
        if (last != null && last.state() == State.ASKED) {
            if (last.asked().equals(by)) {
                return new Shown(last, file); // the same request again
            }
            throw new RefusedException(
                    WorkflowRefusal.CANCELLATION_ASKED,
                    last.asked().name() + " has asked on " + last.askedOn() + "; another operator agrees or refuses");
        }
        Cancellation asked = new Cancellation(Ids.next(), id, reason, by, feed.day(), State.ASKED, null, null);
        cancellations.add(asked);
        return new Shown(asked, file);
    }

    /** @throws RefusedException SELF_APPROVAL for who asked, CASE_NOT_OPEN when the case has ended meanwhile */
    @Transactional
    public Shown agree(UUID id, Act by) {
        CaseFile known = known(id);
        Cancellation last = cancellations.last(id).orElseThrow(CancelCase::notAsked);
        if (last.state() == State.AGREED && by.equals(last.answered())) {
            return new Shown(last, known); // the same request again
        }
        CaseFile file = open(id);
        requireAsked(last);
        requireAnother(last, by);
        Cancellation agreed = last.answered(State.AGREED, by, feed.day());
        cancellations.answer(agreed);
        engine.showDay(feed.day());
        engine.cancel(file.instance(), last.reason());
        files.end(file.instance(), null, feed.day());
        return new Shown(agreed, files.byId(id).orElseThrow());
    }

    /** The case goes on. Who asked may do so, too: then it is taken back. */
    @Transactional
    public Shown refuse(UUID id, Act by) {
        CaseFile known = known(id);
        Cancellation last = cancellations.last(id).orElseThrow(CancelCase::notAsked);
        if (last.state() == State.REFUSED && by.equals(last.answered())) {
            return new Shown(last, known); // the same request again
        }
        CaseFile file = open(id);
        requireAsked(last);
        Cancellation refused = last.answered(State.REFUSED, by, feed.day());
        cancellations.answer(refused);
        return new Shown(refused, file);
    }

    /** Those that wait for a second person. */
    @Transactional
    public Page<Shown> asked(PageWish page) {
        Page<Cancellation> found = cancellations.asked(page);
        return new Page<>(
                found.items().stream()
                        .map(each -> new Shown(each, files.byId(each.caseId()).orElseThrow()))
                        .toList(),
                found.nextCursor());
    }

    private CaseFile known(UUID id) {
        if (files.byId(id).isEmpty()) {
            throw RefusedException.notFound("case");
        }
        return files.locked(id);
    }

    private CaseFile open(UUID id) {
        CaseFile file = known(id);
        if (!file.isOpen()) {
            throw new RefusedException(
                    WorkflowRefusal.CASE_NOT_OPEN,
                    "the case is over since " + file.endedOn() + ": there is nothing to cancel");
        }
        return file;
    }

    private static void requireAsked(Cancellation last) {
        if (last.state() != State.ASKED) {
            throw notAsked();
        }
    }

    private static void requireAnother(Cancellation last, Act by) {
        if (last.asked().subject().equals(by.subject())) {
            throw FourEyes.refusal(
                    "another operator than the one who asked agrees",
                    List.of(new Violation("cancellation", "you have asked for it")));
        }
    }

    private static RefusedException notAsked() {
        return new RefusedException(
                WorkflowRefusal.CANCELLATION_NOT_ASKED, "nobody asks to cancel this case, or it has been answered");
    }
}
