package io.counterfoil.intake;

import io.counterfoil.kernel.Violation;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Why one row did not become a payable.
 *
 * @param row number of the data record, the first is 1
 * @param line physical line of the file on which the record begins
 * @param column canonical column, or the file's own header where a profile maps it
 */
public record Rejection(int row, long line, String column, String reason) {

    /** One rejection a row, with every reason in it. */
    static Rejection of(int row, long line, List<Violation> complaints) {
        Violation first = complaints.get(0);
        String others = complaints.stream()
                .skip(1)
                .map(complaint -> "; " + complaint.field() + ": " + complaint.message())
                .collect(Collectors.joining());
        return new Rejection(row, line, first.field(), first.message() + others);
    }
}
