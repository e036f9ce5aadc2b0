package io.counterfoil.replay.run;

import java.util.List;
import java.util.Map;

/**
 * A step that has taken effect.
 *
 * @param ids what later steps need, by local name: payable, piece-0, request-1
 * @param changes confirmed on chain; empty for what happens off chain
 * @param replayed an earlier run had done it; then nothing was measured
 * @param ms of the request, waits and repetitions included
 */
record Done(int row, String step, Map<String, String> ids, List<Change> changes, boolean replayed, double ms) {
    Done {
        ids = Map.copyOf(ids);
        changes = List.copyOf(changes);
    }
}
