package io.counterfoil.bank.approval;

import io.counterfoil.bank.proposal.Proposal;
import java.util.List;

/**
 * Rules by which a bank approves, as somebody proposed them and somebody else put them into force.
 *
 * @param version from 1, of the bank
 * @param file a DMN table that answers {@link ApprovalQuestion}
 */
public record ApprovalTable(int version, String file, List<ApprovalExample> examples, Proposal proposal) {

    public ApprovalTable {
        examples = List.copyOf(examples);
    }
}
