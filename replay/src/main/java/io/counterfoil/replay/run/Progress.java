package io.counterfoil.replay.run;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Says how far a replay is: one line that is written over on a terminal, a line now and then elsewhere. */
final class Progress {
    private static final int BAR_WIDTH = 24;
    private static final long TERMINAL_PAUSE_NANOS = 200_000_000L;
    private static final long FILE_PAUSE_NANOS = 5_000_000_000L;

    private final PrintWriter out;
    private final boolean terminal;
    private final long stepsTotal;
    private final LongSupplier nanos;
    private final LongSupplier operations;
    private final long begunNanos;
    private final long operationsBefore;
    private long steps;
    private long stepsThisRun;
    private long shownNanos;
    private LocalDate day = LocalDate.MIN;

    /** @param operations confirmed so far, by all runs */
    Progress(PrintWriter out, boolean terminal, long stepsTotal, LongSupplier nanos, LongSupplier operations) {
        this.out = out;
        this.terminal = terminal;
        this.stepsTotal = stepsTotal;
        this.nanos = nanos;
        this.operations = operations;
        this.begunNanos = nanos.getAsLong();
        this.shownNanos = begunNanos;
        this.operationsBefore = operations.getAsLong();
    }

    synchronized void skipped(long count) {
        steps += count;
    }

    synchronized void on(LocalDate today) {
        day = today;
    }

    synchronized void stepsDone(int count) {
        steps += count;
        stepsThisRun += count;
        long now = nanos.getAsLong();
        if (now - shownNanos >= (terminal ? TERMINAL_PAUSE_NANOS : FILE_PAUSE_NANOS)) {
            shownNanos = now;
            show(now);
        }
    }

    synchronized void end() {
        show(nanos.getAsLong());
        if (terminal) {
            out.println();
        }
    }

    private void show(long now) {
        double seconds = Math.max(1e-3, (now - begunNanos) / 1e9);
        long shown = Math.min(steps, stepsTotal);
        int percent = stepsTotal == 0 ? 100 : (int) (shown * 100 / stepsTotal);
        String bar = "#".repeat(percent * BAR_WIDTH / 100) + ".".repeat(BAR_WIDTH - percent * BAR_WIDTH / 100);
        double stepsPerSecond = stepsThisRun / seconds;
        String remaining = stepsPerSecond == 0 ? "?" : clock((long) Math.ceil((stepsTotal - shown) / stepsPerSecond));
        String line = String.format(
                Locale.ROOT,
                "[%s] %3d %%  %s  %,d of %,d steps  %.0f operations/s  %s left",
                bar,
                percent,
                day.equals(LocalDate.MIN) ? "" : day,
                shown,
                stepsTotal,
                (operations.getAsLong() - operationsBefore) / seconds,
                remaining);
        if (terminal) {
            out.print("\r" + line + "   ");
            out.flush();
        } else {
            out.println(line);
        }
    }

    private static String clock(long seconds) {
        return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }
}
