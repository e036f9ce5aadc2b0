package io.counterfoil.workflow.caseflow;

import java.util.UUID;

/** Which suppliers let quotes be taken in their name, for vouchers of which debtors; as the feed told it. The platform checks it again. */
public interface StandingInstructions {

    void given(UUID instruction, UUID supplier, UUID debtor);

    void stopped(UUID instruction);

    boolean cover(UUID supplier, UUID debtor);
}
