package io.counterfoil.replay.run;

import io.counterfoil.replay.input.Rejection;
import io.counterfoil.replay.plan.PlannedReceivable;
import io.counterfoil.replay.plan.ReplayPlan.Chain;
import io.counterfoil.replay.plan.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Does what one day brings: receivables beside each other, the steps of each one after the other. */
final class DayRunner {
    private final Workers workers;
    private final StepRunner steps;
    private final DebtorsDay debtorsDay;
    private final RowIds ids;
    private final ReplayLog log;
    private final Journal journal;
    private final Progress progress;

    DayRunner(
            Workers workers,
            StepRunner steps,
            DebtorsDay debtorsDay,
            RowIds ids,
            ReplayLog log,
            Journal journal,
            Progress progress) {
        this.workers = workers;
        this.steps = steps;
        this.debtorsDay = debtorsDay;
        this.ids = ids;
        this.log = log;
        this.journal = journal;
        this.progress = progress;
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
        if (!allDone(payables, new Step.RecordPayable())) {
            DebtorsDay.Recorded recorded = debtorsDay.record(payables);
            recorded.rejections().forEach(this::reject);
            acknowledge(recorded.done());
        }
        Map<PlannedReceivable, String> confirmed = new LinkedHashMap<>();
        payables.stream()
                .filter(planned -> !planned.receivable().disputed() && !log.isRejected(planned.row()))
                .forEach(planned -> confirmed.put(planned, ids.get(planned.row(), "payable")));
        if (!confirmed.isEmpty() && !allDone(confirmed.keySet(), new Step.Confirm())) {
            acknowledge(debtorsDay.confirm(confirmed));
        }
        chains.forEach(chain -> round.add(() -> runChain(chain)));
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
            if (!withOthers && !log.isDone(planned.row(), step.name())) {
                acknowledge(List.of(steps.take(planned, step)));
            }
        }
        if (chain.isLast()) {
            ids.forget(planned.row());
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
