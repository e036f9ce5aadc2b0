package io.counterfoil.portal.accountreview;

import java.util.List;

/** @param complete false if there is more than was read */
public record WaitingAccountsView(List<Row> rows, boolean complete) {

    /** @param owner name of the participant */
    public record Row(ReviewedAccount account, String owner) {}
}
