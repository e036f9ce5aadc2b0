package io.counterfoil.receivables.governance.postgres;

import io.counterfoil.ledger.ActState;
import java.util.Locale;

/** What stands in the rows of acts, in words. */
public final class ActRows {

    /** An act's columns, its supporters in order, and whether its last day is past. */
    public static final String ACT = """
            select a.id, a.target, a.data, a.proposer, a.last_day, a.state, a.last_day < d.today as is_past,
                   array(select s.operator from projection.act_support s where s.act_id = a.id order by s.position) as supporters
            from projection.act a cross join projection.business_date d
            """;

    private ActRows() {}

    /** An act that nobody can support any more waits on chain for ever. */
    public static String stateInWords(String state, boolean isPast) {
        ActState onChain = ActState.valueOf(state);
        return onChain == ActState.WAITING && isPast
                ? "expired"
                : onChain.name().toLowerCase(Locale.ROOT);
    }
}
