package io.counterfoil.portal.banking;

import java.util.List;

/**
 * How the bank's rules would have a request approved.
 *
 * @param why what the author of the rule wrote beside it; may be empty
 * @param approvedBy names of those who have
 * @param mine whether the user is one of them
 */
public record Approval(
        int table, int rule, String why, boolean declines, int checkers, List<String> approvedBy, boolean mine) {

    public Approval {
        approvedBy = List.copyOf(approvedBy);
    }

    public boolean isByMany() {
        return !declines && checkers > 1;
    }

    /** One approver is what everybody expects, and needs no word. */
    public boolean isTold() {
        return declines || isByMany();
    }

    public String names() {
        return String.join(", ", approvedBy);
    }
}
