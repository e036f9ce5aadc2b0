package io.counterfoil.receivables.offer;

import io.counterfoil.kernel.Ids;
import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.kernel.Rejection;
import io.counterfoil.ledger.LedgerCommand.Offer;
import io.counterfoil.ledger.Role;
import io.counterfoil.receivables.governance.BusinessDays;
import io.counterfoil.receivables.governance.Policies;
import io.counterfoil.receivables.onboarding.Participants;
import io.counterfoil.receivables.operation.CommandKind;
import io.counterfoil.receivables.operation.CommandPath;
import io.counterfoil.receivables.operation.Detail;
import io.counterfoil.receivables.operation.Outcome;
import io.counterfoil.receivables.voucher.HeldPieces;
import io.counterfoil.receivables.voucher.OfferPeriod;
import io.counterfoil.receivables.voucher.Pieces.Holding;
import io.counterfoil.receivables.voucher.model.HeldPiece;
import io.counterfoil.receivables.voucher.model.OfferedPiece;
import io.counterfoil.receivables.voucher.model.ParticipantId;
import io.counterfoil.receivables.voucher.model.PieceId;
import io.counterfoil.receivables.voucher.model.ProposedPiece;
import io.counterfoil.receivables.voucher.model.Split;
import io.counterfoil.service.web.Request;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A holder offers all or part of a piece to its own supplier. */
@ApplicationScoped
public class OfferPart {

    private final CommandPath path;
    private final HeldPieces heldPieces;
    private final Participants participants;
    private final Policies policies;
    private final OfferPeriod offerPeriod;
    private final BusinessDays days;

    OfferPart(
            CommandPath path,
            HeldPieces heldPieces,
            Participants participants,
            Policies policies,
            OfferPeriod offerPeriod,
            BusinessDays days) {
        this.path = path;
        this.heldPieces = heldPieces;
        this.participants = participants;
        this.policies = policies;
        this.offerPeriod = offerPeriod;
        this.days = days;
    }

    /** @param lastDay of acceptance; null for the usual period */
    public record Wish(
            UUID pieceId,
            UUID recipient,
            Money value,
            @Nullable LocalDate lastDay) {}

    public Outcome offer(Request request, Wish wish) {
        return path.once(request, () -> first(request, wish));
    }

    private Outcome first(Request request, Wish wish) {
        Holding holding = heldPieces.of(request.by(), wish.pieceId(), wish.value());
        HeldPiece whole = holding.mobile();
        if (!participants
                .rolesOf(List.of(wish.recipient()))
                .getOrDefault(wish.recipient(), Set.of())
                .contains(Role.SUPPLIER)) {
            throw RefusedException.notFound("supplier: recipient");
        }
        LocalDate today = days.today();
        LocalDate due = whole.origin().payable().dueOn();
        LocalDate lastDay = wish.lastDay() == null ? offerPeriod.lastDay(today, due) : wish.lastDay();
        List<Rejection> rejections = new ArrayList<>(policies.current()
                .rejections(ProposedPiece.offeredPart(whole, wish.value(), holding.openOffers(), today)));
        if (lastDay.isBefore(today) || lastDay.isAfter(due)) {
            rejections.add(new Rejection("last-day", "from " + today + " to " + due, "no offer outlives the due date"));
        }
        if (wish.recipient().equals(request.by())) {
            rejections.add(new Rejection("recipient", "nobody offers to itself", "circulation"));
        }
        if (!rejections.isEmpty()) {
            throw RefusedException.policy(rejections);
        }
        UUID partId = Ids.next();
        Split<OfferedPiece> split =
                whole.offer(new PieceId(partId), wish.value(), new ParticipantId(wish.recipient()), lastDay);
        return path.onChain(request, Detail.of(CommandKind.OFFER_PART, partId, partId), callFor(split));
    }

    private static Offer callFor(Split<OfferedPiece> split) {
        OfferedPiece part = split.part();
        return new Offer(
                split.kept().origin().id().value(),
                part.origin().id().value(),
                part.recipient().value(),
                part.value().minorUnits(),
                part.lastDay());
    }
}
