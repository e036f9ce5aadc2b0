package io.counterfoil.receivables.policy;

import io.counterfoil.kernel.Rejection;
import io.counterfoil.ledger.LimitKind;
import io.counterfoil.receivables.governance.Policies;
import io.counterfoil.receivables.voucher.model.PiecePolicy;
import io.counterfoil.receivables.voucher.model.ProposedPiece;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Pieces in their holders' hands: would passing on the whole piece be refused? */
@ApplicationScoped
class PiecesThatCirculate implements LiveCases {

    private final Policies policies;
    private final LivePieces pieces;

    PiecesThatCirculate(Policies policies, LivePieces pieces) {
        this.policies = policies;
        this.pieces = pieces;
    }

    @Override
    public boolean judges(ProposedPolicy policy) {
        return policy.isOf(LimitKind.DEPTH_MAX, LimitKind.FAN_OUT_MAX, LimitKind.SMALLEST_PIECE);
    }

    @Override
    public Found refusedBy(ProposedPolicy policy, LocalDate day, UUID after, int most) {
        LimitKind limit = policy.limit();
        if (limit == null) {
            throw new IllegalArgumentException("not on chain: " + policy);
        }
        String currency = policy.scope().currency();
        PiecePolicy without = policies.current();
        PiecePolicy with = policies.with(limit, currency, policy.policy());
        List<LivePieces.Live> live = pieces.dueFrom(day, currency, after, LOOKED_MAX + 1);
        return Found.of(
                live,
                most,
                LivePieces.Live::id,
                one -> LiveCases.added(with.rejections(passedOn(one, day)), without.rejections(passedOn(one, day))),
                PiecesThatCirculate::shown);
    }

    private static ProposedPiece passedOn(LivePieces.Live live, LocalDate day) {
        return ProposedPiece.offeredPart(live.piece(), live.piece().value(), live.openOffers(), day);
    }

    private static Case shown(LivePieces.Live live, List<Rejection> rejections) {
        return new Case(
                "voucher",
                live.id(),
                null,
                live.piece().holder().value(),
                live.piece().value(),
                rejections);
    }
}
