package io.counterfoil.portal.governance;

import io.counterfoil.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a policy would refuse of all that is under way.
 *
 * @param day by which it was judged
 * @param looked cases that were looked at
 * @param next where the next cases are looked for; empty: there are no more
 */
public record PolicyPreview(LocalDate day, int looked, List<Row> rows, String next) {

    /**
     * @param kind payable, voucher or financing-request
     * @param name number of the invoice, or the end of the id
     * @param whose name of its debtor, holder or supplier
     */
    public record Row(String kind, UUID id, String name, String whose, Money value, List<String> reasons) {}
}
