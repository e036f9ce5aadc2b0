package io.counterfoil.replay.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.intake.Receivable;
import io.counterfoil.intake.ReceivablesFile;
import io.counterfoil.intake.Rejection;
import io.counterfoil.replay.client.Api;
import io.counterfoil.replay.client.Http;
import io.counterfoil.replay.client.Place;
import io.counterfoil.replay.client.Tokens;
import io.counterfoil.replay.plan.Cast;
import io.counterfoil.replay.plan.Party;
import io.counterfoil.replay.plan.ReplayPlan;
import io.counterfoil.replay.plan.ReplayPlan.Chain;
import io.counterfoil.verification.Verification;
import io.counterfoil.verification.progress.HowFar;
import io.counterfoil.verification.progress.StillBusy;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Plays a file of receivables day by day. Stopped anywhere and started again, it goes on where it was. */
public final class Replay {
    /** Enough to keep two processors busy; more only waits in queues. */
    private static final int IN_FLIGHT_MAX = 32;

    private final Place place;
    private final Api api;
    private final Tokens tokens;
    private final Parties parties;
    private final PrintWriter out;
    private final boolean terminal;
    private final StillBusy busy;
    private final Pace pace;
    private final Through through;

    /** @param terminal whether {@code out} is one on which a line can be written over */
    public Replay(Place place, PrintWriter out, boolean terminal, Pace pace, Through through) {
        this.place = place;
        this.out = out;
        this.terminal = terminal;
        this.busy = StillBusy.everyFiveSeconds(out);
        this.pace = pace;
        this.through = through;
        Http http = new Http(place.http());
        this.tokens = new Tokens(http, place);
        this.api = new Api(http, tokens, place);
        this.parties = new Parties(api, tokens, place.operators());
    }

    /** The last check of a replay. */
    @FunctionalInterface
    public interface Verifier {
        Verification verify(@Nullable Path journal, HowFar howFar) throws IOException;
    }

    /** @param journal file of acknowledged operations, or null for none */
    public ReplayReport run(ReceivablesFile file, long seed, @Nullable Path journal, Verifier verifier)
            throws IOException {
        ReplayPlan plan = ReplayPlan.of(file.sha256(), seed, file.receivables());
        ObjectMapper json = api.http().json();
        RowIds ids = new RowIds();
        Path progressFile =
                place.data().resolve("replay").resolve(plan.folder()).resolve("progress.jsonl");
        parties.admitOperators();
        BusinessDays days = new BusinessDays(api, parties.operators(), plan);
        try (ReplayLog log = ReplayLog.open(progressFile, json, ids);
                Journal acknowledged = Journal.open(journal, json);
                Workers workers = new Workers(IN_FLIGHT_MAX)) {
            LocalDate today = days.today();
            Acts acts = new Acts(api, through);
            DebtorsDay debtorsDay = new DebtorsDay(api, acts, parties, plan);
            DaysGoneBy daysGoneBy = new DaysGoneBy(api, tokens, parties, debtorsDay, log);
            busy.during("looking for what was done before", () -> {
                daysGoneBy.requireBegun(plan, today, place.data());
                return today;
            });
            say("Enrolling the parties of the file, synthetic suppliers of tiers 2 and 3, and two banks.");
            Map<Party, JsonNode> refused =
                    new Enrolment(api, tokens, parties, busy).enrol(Cast.hosted(file.receivables()), today, workers);
            rejectRowsOf(refused, plan, log);
            Progress progress = new Progress(out, terminal, plan.steps(), System::nanoTime, log.measured()::operations);
            DayRunner runner = new DayRunner(
                    workers,
                    new StepRunner(api, acts, parties, plan, ids, noticeDays()),
                    debtorsDay,
                    ids,
                    log,
                    acknowledged,
                    progress,
                    pace);
            play(plan, days, today, runner, log, progress);
            HowFar howFar = new HowFar();
            Verification verification = busy.during("verifying", howFar, () -> verifier.verify(journal, howFar));
            return busy.during("reading what became of the rows", () -> report(file, log, verification));
        }
    }

    /** Nothing can be done in the name of a party that is not enrolled. */
    private static void rejectRowsOf(Map<Party, JsonNode> refused, ReplayPlan plan, ReplayLog log) {
        if (refused.isEmpty()) {
            return;
        }
        plan.days().values().stream()
                .flatMap(List::stream)
                .map(Chain::planned)
                .distinct()
                .filter(planned -> !log.isRejected(planned.row()))
                .forEach(planned -> {
                    for (Party party : List.of(planned.debtor(), planned.creditor())) {
                        JsonNode answer = refused.get(party);
                        if (answer != null && !log.isRejected(planned.row())) {
                            log.rejected(RowRefusal.of(planned.receivable(), party, answer));
                        }
                    }
                });
    }

    private void play(
            ReplayPlan plan, BusinessDays days, LocalDate begin, DayRunner runner, ReplayLog log, Progress progress) {
        for (Map.Entry<LocalDate, List<Chain>> entry : plan.days().entrySet()) {
            LocalDate day = entry.getKey();
            List<Chain> chains = entry.getValue();
            if (chains.stream().allMatch(chain -> isDone(chain, log))) {
                progress.skipped(
                        chains.stream().mapToInt(chain -> chain.steps().size()).sum());
                continue;
            }
            progress.on(day);
            long begun = System.nanoTime();
            BusinessDays.Closing closing = day.isBefore(begin) ? BusinessDays.Closing.NOTHING : days.moveTo(day);
            runner.run(chains);
            log.dayDone(day, closing.changes(), closing.transactions(), (System.nanoTime() - begun) / 1e9);
        }
        progress.end();
    }

    private static boolean isDone(Chain chain, ReplayLog log) {
        int row = chain.planned().row();
        return log.isRejected(row) || chain.steps().stream().allMatch(step -> log.isDone(row, step.name()));
    }

    private ReplayReport report(ReceivablesFile file, ReplayLog log, Verification verification) {
        List<Receivable> accepted = file.receivables().stream()
                .filter(receivable -> !log.isRejected(receivable.row()))
                .toList();
        List<Rejection> rejections = Stream.concat(file.rejections().stream(), log.rejections().stream())
                .sorted(Comparator.comparing(Rejection::row))
                .toList();
        LedgerFigures ledger = LedgerFigures.read(api, parties, accepted);
        return new ReplayReport(
                new ReplayReport.Input(file.rows(), accepted.size(), rejections.size(), rejections),
                ledger,
                ReplayReport.Checks.of(verification),
                log.measured().performance(through));
    }

    /** The fewest that were ever decided: a debtor has been asked so many calendar days before a due date, or earlier. */
    private int noticeDays() {
        return StreamSupport.stream(
                        api.get(parties.operator(), "/policies").path("items").spliterator(), false)
                .filter(policy -> policy.path("kind").asText().equals("NOTICE_DAYS"))
                .mapToInt(policy -> policy.path("value").asInt())
                .min()
                .orElse(0);
    }

    private void say(String line) {
        out.println(line);
    }

    public Api api() {
        return api;
    }

    public Tokens tokens() {
        return tokens;
    }

    public Parties parties() {
        return parties;
    }
}
