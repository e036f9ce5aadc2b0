package io.counterfoil.replay.input;

/**
 * Why one row did not become a payable.
 *
 * @param row number of the data record, the first is 1
 * @param line physical line of the file on which the record begins
 * @param column canonical column, or the file's own header where a profile maps it
 */
public record Rejection(int row, long line, String column, String reason) {}
