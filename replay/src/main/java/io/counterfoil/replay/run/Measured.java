package io.counterfoil.replay.run;

import java.util.Arrays;

/** What a replay has done and how long it took, over all its runs. */
public final class Measured {
    private long operations;
    private long transactions;
    private double seconds;
    private float[] ms = new float[1024];
    private int samples;

    synchronized void add(int changes, int transactionCount, double requestMs) {
        operations += changes;
        transactions += transactionCount;
        if (changes > 0) {
            if (samples == ms.length) {
                ms = Arrays.copyOf(ms, samples * 2);
            }
            ms[samples++] = (float) requestMs;
        }
    }

    synchronized void addDay(int changes, int transactionCount, double daySeconds) {
        operations += changes;
        transactions += transactionCount;
        seconds += daySeconds;
    }

    synchronized long operations() {
        return operations;
    }

    /**
     * @param through {@code processes} or {@code direct}; of the last run
     * @param p50Ms of requests that changed something on chain, from the first attempt to the answer
     */
    public record Performance(
            String through,
            long operations,
            long transactions,
            double seconds,
            double operationsPerSecond,
            double p50Ms,
            double p99Ms) {}

    synchronized Performance performance(Through through) {
        float[] sorted = Arrays.copyOf(ms, samples);
        Arrays.sort(sorted);
        return new Performance(
                through.wireName(),
                operations,
                transactions,
                rounded(seconds),
                seconds == 0 ? 0 : rounded(operations / seconds),
                percentile(sorted, 50),
                percentile(sorted, 99));
    }

    private static double percentile(float[] sorted, int percent) {
        return sorted.length == 0 ? 0 : rounded(sorted[(sorted.length - 1) * percent / 100]);
    }

    private static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
