package io.counterfoil.ledger;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What blocks say of their transactions, as columns for one statement. */
record MinedRows(
        List<String> hashes, List<String> states, List<Long> blocks, List<Integer> statuses, List<String> outputs) {

    static MinedRows of(List<LedgerBlock> blocks) {
        MinedRows rows = new MinedRows(
                new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (LedgerBlock block : blocks) {
            for (LedgerTransaction transaction : block.transactions()) {
                SubmissionOutcome outcome = transaction.outcomeIn(block);
                if (outcome.unknownSigner().isEmpty()) { // that is no end: see Submitter.settled
                    rows.add(transaction.hash(), outcome);
                }
            }
        }
        return rows;
    }

    private void add(TransactionHash hash, SubmissionOutcome outcome) {
        hashes.add(hash.hex());
        states.add(outcome.state().name());
        blocks.add(outcome.blockNumber());
        statuses.add(outcome.status());
        outputs.add(outcome.output());
    }

    boolean isEmpty() {
        return hashes.isEmpty();
    }

    void setAll(PreparedStatement statement) throws SQLException {
        set(statement, 1, "text", hashes);
        set(statement, 2, "text", states);
        set(statement, 3, "bigint", blocks);
        set(statement, 4, "integer", statuses);
        set(statement, 5, "text", outputs);
        set(statement, 6, "text", hashes);
    }

    private static void set(PreparedStatement statement, int place, String type, List<?> values) throws SQLException {
        Array array = statement.getConnection().createArrayOf(type, values.toArray());
        statement.setArray(place, array);
    }
}
