package io.counterfoil.receivables.governance.postgres;

import io.counterfoil.ledger.ActState;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What stands in the rows of acts, in words. */
public final class ActRows {

    /** An act's columns, its supporters in order, those that count now, and whether its last day and last move are past. */
    public static final String ACT = """
            select a.id, a.target, a.data, a.proposer, a.last_day, a.state, a.last_supporter,
                   a.last_day < d.today and a.last_move < d.moves as is_past,
                   array(select s.operator from projection.act_support s where s.act_id = a.id order by s.position) as supporters,
                   array(select s.operator from projection.act_support s
                         join projection.participant p on p.id = s.operator and p.signing_key = s.signing_key and not p.suspended
                         where s.act_id = a.id order by s.position) as counted
            from projection.act a cross join projection.business_date d
            """;

    private ActRows() {}

    /** The condition on {@link #ACT} and the word that joins it to another one; empty for all states. */
    static String inState(@Nullable String inWords) {
        if (inWords == null) {
            return "";
        }
        return switch (inWords) {
            case "waiting" -> "a.state = 'WAITING' and not a.is_past and ";
            case "expired" -> "a.state = 'WAITING' and a.is_past and ";
            case "executed" -> "a.state = 'EXECUTED' and ";
            case "cancelled" -> "a.state = 'CANCELLED' and ";
            default -> throw new IllegalArgumentException("no state of an act: " + inWords);
        };
    }

    /** An act that nobody can support any more waits on chain for ever. */
    public static String stateInWords(String state, boolean isPast) {
        ActState onChain = ActState.valueOf(state);
        return onChain == ActState.WAITING && isPast
                ? "expired"
                : onChain.name().toLowerCase(Locale.ROOT);
    }
}
