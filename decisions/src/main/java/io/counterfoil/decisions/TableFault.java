package io.counterfoil.decisions;

/**
 * @param where such as {@code rule 3, amount}; empty for the table as a whole
 * @param what is wrong with it, and what to write instead
 */
public record TableFault(String where, String what) {

    @Override
    public String toString() {
        return where.isEmpty() ? what : where + ": " + what;
    }
}
