package io.counterfoil.receivables.alert;

import io.counterfoil.receivables.alert.model.ChangedAccount;
import io.counterfoil.receivables.alert.model.Growth;
import io.counterfoil.receivables.alert.model.Hop;
import io.counterfoil.receivables.alert.model.Splitting;
import io.counterfoil.receivables.alert.model.UnusualAmount;
import java.time.LocalDate;
import java.util.List;

/** What happened on a business day, with what it has to be compared with. Each list has a limit: see {@link Facts}. */
public interface AlertFacts {

    /** Of vouchers that were passed on on that day, most parts first. */
    Facts<Splitting> splittings(LocalDate day);

    /** All of each voucher that was passed on on that day. */
    Facts<Hop> hops(LocalDate day);

    /** Of debtors that issued on that day. */
    Facts<Growth> growths(LocalDate day);

    /** Of payables that were issued on that day, the largest first. */
    Facts<UnusualAmount> amounts(LocalDate day);

    /** Of payments on that day, and of those that come after an account that was verified on that day. */
    Facts<ChangedAccount> accounts(LocalDate day);

    /** @param complete false if there were more than one search looks at */
    record Facts<T>(List<T> items, boolean complete) {}
}
