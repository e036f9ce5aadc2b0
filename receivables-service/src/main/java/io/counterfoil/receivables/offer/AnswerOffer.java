package io.counterfoil.receivables.offer;

import io.counterfoil.kernel.CommonRefusal;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.ledger.LedgerCommand;
import io.counterfoil.ledger.LedgerCommand.AcceptOffer;
import io.counterfoil.ledger.LedgerCommand.DeclineOffer;
import io.counterfoil.ledger.LedgerCommand.WithdrawOffer;
import io.counterfoil.receivables.governance.BusinessDays;
import io.counterfoil.receivables.operation.CommandKind;
import io.counterfoil.receivables.operation.CommandPath;
import io.counterfoil.receivables.operation.Detail;
import io.counterfoil.receivables.operation.Outcome;
import io.counterfoil.receivables.operation.ReceivablesRefusal;
import io.counterfoil.receivables.voucher.Pieces;
import io.counterfoil.receivables.voucher.Pieces.OfferEntry;
import io.counterfoil.service.web.Request;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/** An open offer ends: its recipient takes or declines it, or its maker withdraws it. */
@ApplicationScoped
public class AnswerOffer {

    private final CommandPath path;
    private final Pieces pieces;
    private final BusinessDays days;

    AnswerOffer(CommandPath path, Pieces pieces, BusinessDays days) {
        this.path = path;
        this.pieces = pieces;
        this.days = days;
    }

    public Outcome accept(Request request, UUID offerId) {
        return answer(request, offerId, CommandKind.ACCEPT_OFFER, new AcceptOffer(offerId));
    }

    public Outcome decline(Request request, UUID offerId) {
        return answer(request, offerId, CommandKind.DECLINE_OFFER, new DeclineOffer(offerId));
    }

    public Outcome withdraw(Request request, UUID offerId) {
        return answer(request, offerId, CommandKind.WITHDRAW_OFFER, new WithdrawOffer(offerId));
    }

    private Outcome answer(Request request, UUID offerId, CommandKind kind, LedgerCommand command) {
        return path.once(request, () -> {
            OfferEntry offer = pieces.offer(request.by(), offerId)
                    .orElseThrow(() -> RefusedException.notFound("offer of the caller"));
            boolean byMaker = kind == CommandKind.WITHDRAW_OFFER;
            if (!request.by().equals(byMaker ? offer.holder() : offer.recipient())) {
                throw new RefusedException(
                        CommonRefusal.FORBIDDEN,
                        byMaker ? "only its maker withdraws an offer" : "only its recipient answers an offer");
            }
            if (!offer.open()) {
                throw new RefusedException(ReceivablesRefusal.OFFER_NOT_OPEN, "the offer is over");
            }
            LocalDate today = days.today();
            if (kind == CommandKind.ACCEPT_OFFER && today.isAfter(offer.lastDay())) {
                throw new RefusedException(
                        ReceivablesRefusal.OFFER_NOT_OPEN,
                        "the offer was open until " + offer.lastDay() + ", today is " + today);
            }
            return path.onChain(request, Detail.of(kind, offerId, offerId), command);
        });
    }
}
