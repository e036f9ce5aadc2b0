package io.counterfoil.replay.run;

import com.fasterxml.jackson.databind.JsonNode;
import io.counterfoil.intake.Receivable;
import io.counterfoil.intake.Rejection;
import io.counterfoil.replay.client.ProblemException;
import io.counterfoil.replay.plan.PlannedReceivable;
import io.counterfoil.replay.plan.ReplayPlan.Chain;
import io.counterfoil.replay.plan.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** Does what one day brings: receivables beside each other, the steps of each one after the other. */
final class DayRunner {
    private final Workers workers;
    private final StepRunner steps;
    private final DebtorsDay debtorsDay;
    private final RowIds ids;
    private final ReplayLog log;
    private final Journal journal;
    private final Progress progress;
    private final Pace pace;

    DayRunner(
            Workers workers,
            StepRunner steps,
            DebtorsDay debtorsDay,
            RowIds ids,
            ReplayLog log,
            Journal journal,
            Progress progress,
            Pace pace) {
        this.workers = workers;
        this.steps = steps;
        this.debtorsDay = debtorsDay;
        this.ids = ids;
        this.log = log;
        this.journal = journal;
        this.progress = progress;
        this.pace = pace;
    }

    /** Returns when all of the day is confirmed. */
    void run(List<Chain> chains) {
        Workers.Round round = workers.round();
        chains.stream()
                .filter(chain -> !DebtorsDay.isIssuing(chain))
                .forEach(chain -> round.add(() -> runChain(chain)));
        DebtorsDay.batches(chains).forEach(batch -> round.add(() -> issue(batch, round)));
        round.await();
    }

    private void issue(List<Chain> chains, Workers.Round round) {
        List<PlannedReceivable> payables = chains.stream().map(Chain::planned).toList();
        record(payables);
        confirm(payables.stream()
                .filter(planned -> !planned.receivable().disputed() && !log.isRejected(planned.row()))
                .toList());
        chains.forEach(chain -> round.add(() -> runChain(chain)));
    }

    private void record(List<PlannedReceivable> payables) {
        if (allDone(payables, new Step.RecordPayable())) {
            return;
        }
        pace.await(payables.size());
        try {
            DebtorsDay.Recorded recorded = debtorsDay.record(payables);
            recorded.rejections().forEach(this::reject);
            acknowledge(recorded.done());
        } catch (ProblemException refused) {
            eachAlone(payables, refused, this::record, RowRefusal::of);
        }
    }

    private void confirm(List<PlannedReceivable> payables) {
        if (allDone(payables, new Step.Confirm())) {
            return;
        }
        Map<PlannedReceivable, String> ids = new LinkedHashMap<>();
        payables.forEach(planned -> ids.put(planned, this.ids.get(planned.row(), "payable")));
        pace.await(payables.size());
        try {
            acknowledge(debtorsDay.confirm(ids));
        } catch (ProblemException refused) {
            eachAlone(
                    payables,
                    refused,
                    this::confirm,
                    (row, problem) -> RowRefusal.of(row, new Step.Confirm(), problem));
        }
    }

    /** What is refused as a whole is asked again row by row, so that the one the refusal is about is the only one that stays behind. */
    private void eachAlone(
            List<PlannedReceivable> payables,
            ProblemException refused,
            Consumer<List<PlannedReceivable>> again,
            BiFunction<Receivable, JsonNode, Rejection> rejection) {
        if (!RowRefusal.isOfTheRow(refused)) {
            throw refused;
        }
        if (payables.size() == 1) {
            reject(rejection.apply(payables.get(0).receivable(), refused.problem()));
        } else {
            payables.forEach(planned -> again.accept(List.of(planned)));
        }
    }

    private boolean allDone(Iterable<PlannedReceivable> payables, Step step) {
        for (PlannedReceivable planned : payables) {
            if (!log.isDone(planned.row(), step.name()) && !log.isRejected(planned.row())) {
                return false;
            }
        }
        return true;
    }

    private void runChain(Chain chain) {
        PlannedReceivable planned = chain.planned();
        if (log.isRejected(planned.row())) {
            return;
        }
        for (Step step : chain.steps()) {
            boolean withOthers = step instanceof Step.RecordPayable || step instanceof Step.Confirm;
            if (!withOthers && !log.isDone(planned.row(), step.name()) && !take(planned, step)) {
                break; // what would come next needs this step
            }
        }
        if (chain.isLast()) {
            ids.forget(planned.row());
        }
    }

    /** @return whether it has taken effect; if not, the row is rejected */
    private boolean take(PlannedReceivable planned, Step step) {
        pace.await(1);
        try {
            acknowledge(List.of(steps.take(planned, step)));
            return true;
        } catch (ProblemException refused) {
            if (!RowRefusal.isOfTheRow(refused)) {
                throw refused;
            }
            reject(RowRefusal.of(planned.receivable(), step, refused.problem()));
            return false;
        }
    }

    /** In this order: what the journal lacks never counts, and what counts is never asked for again. */
    private void acknowledge(List<Done> done) {
        journal.append(done.stream().flatMap(each -> each.changes().stream()).toList());
        log.done(done.stream()
                .filter(each -> !log.isDone(each.row(), each.step()))
                .toList());
        progress.stepsDone(done.size());
    }

    private void reject(Rejection rejection) {
        if (!log.isRejected(rejection.row())) {
            log.rejected(rejection);
        }
    }
}
