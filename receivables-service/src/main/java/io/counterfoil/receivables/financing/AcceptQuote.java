package io.counterfoil.receivables.financing;

import io.counterfoil.kernel.RefusedException;
import io.counterfoil.kernel.Rejection;
import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.LedgerCommand.Lock;
import io.counterfoil.ledger.NewFinancing;
import io.counterfoil.receivables.financing.FinancingRequests.Backing;
import io.counterfoil.receivables.financing.FinancingRequests.FinancingRequest;
import io.counterfoil.receivables.financing.FinancingRequests.Quote;
import io.counterfoil.receivables.governance.BusinessDays;
import io.counterfoil.receivables.governance.Policies;
import io.counterfoil.receivables.operation.CommandKind;
import io.counterfoil.receivables.operation.CommandPath;
import io.counterfoil.receivables.operation.Detail;
import io.counterfoil.receivables.operation.Outcome;
import io.counterfoil.receivables.operation.ReceivablesRefusal;
import io.counterfoil.receivables.voucher.HeldPieces;
import io.counterfoil.receivables.voucher.model.FinancingId;
import io.counterfoil.receivables.voucher.model.HeldPiece;
import io.counterfoil.receivables.voucher.model.LockedPiece;
import io.counterfoil.receivables.voucher.model.PieceId;
import io.counterfoil.receivables.voucher.model.ProposedPiece;
import io.counterfoil.receivables.voucher.model.Split;
import io.counterfoil.service.web.Request;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** The supplier takes a quote: the piece is locked for that bank on the terms whose hash it carries, its documents reserved. */
@ApplicationScoped
public class AcceptQuote {

    private final CommandPath path;
    private final HeldPieces heldPieces;
    private final Policies policies;
    private final FinancingRequests requests;
    private final BusinessDays days;

    AcceptQuote(
            CommandPath path, HeldPieces heldPieces, Policies policies, FinancingRequests requests, BusinessDays days) {
        this.path = path;
        this.heldPieces = heldPieces;
        this.policies = policies;
        this.requests = requests;
        this.days = days;
    }

    /** In whose name the quote is taken. */
    interface Mandate {

        /**
         * Before anything is signed.
         *
         * @return what has to hold, and is noted, when the command is stored; it is given the id of the operation
         */
        Consumer<UUID> require(FinancingRequest asked, Quote quote);
    }

    /** A person of the supplier takes it. */
    public Outcome accept(Request request, UUID financingId, UUID quoteId) {
        return accept(request, financingId, quoteId, (asked, quote) -> operation -> {});
    }

    Outcome accept(Request request, UUID financingId, UUID quoteId, Mandate mandate) {
        return path.once(request, () -> {
            FinancingRequest asked = requests.ofSupplier(request.by(), financingId)
                    .orElseThrow(() -> RefusedException.notFound("financing request of the caller"));
            asked.standing().requireOpen();
            if (requests.stateOnChain(financingId).isPresent()) {
                throw new RefusedException(ReceivablesRefusal.FINANCING_NOT_OPEN, "a quote was taken");
            }
            Quote quote = requests.quote(financingId, quoteId)
                    .orElseThrow(() -> RefusedException.notFound("quote for this request"));
            LocalDate today = days.today();
            if (today.isAfter(quote.validUntil())) {
                throw new RefusedException(
                        ReceivablesRefusal.QUOTE_NOT_OPEN,
                        "the quote was valid until " + quote.validUntil() + ", today is " + today);
            }
            Consumer<UUID> stillMandated = mandate.require(asked, quote);
            Split<LockedPiece> split = lock(request, asked, quote, today);
            Detail detail = Detail.of(CommandKind.ACCEPT_QUOTE, financingId, asked.lockedId())
                    .withTermsHash(quote.termsHash());
            return path.onChain(request, detail, new Lock(callFor(split, asked, quote)), () -> {
                requests.hold(financingId).requireOpen();
                stillMandated.accept(detail.id());
                return null;
            });
        });
    }

    private Split<LockedPiece> lock(Request request, FinancingRequest asked, Quote quote, LocalDate today) {
        HeldPiece whole =
                heldPieces.of(request.by(), asked.voucherId(), asked.value()).mobile();
        List<Rejection> rejections =
                new ArrayList<>(policies.current().rejections(ProposedPiece.lockedPart(whole, asked.value(), today)));
        LocalDate approveBy = quote.terms().approveBy();
        if (approveBy.isAfter(whole.origin().payable().dueOn())) {
            rejections.add(new Rejection(
                    "approve-by", "by " + whole.origin().payable().dueOn(), "no lock outlives the due date"));
        }
        if (!rejections.isEmpty()) {
            throw RefusedException.policy(rejections);
        }
        return whole.lock(new PieceId(asked.lockedId()), asked.value(), new FinancingId(asked.id()), approveBy);
    }

    private static NewFinancing callFor(Split<LockedPiece> split, FinancingRequest asked, Quote quote) {
        LockedPiece part = split.part();
        return new NewFinancing(
                part.financing().value(),
                split.kept().origin().id().value(),
                part.origin().id().value(),
                quote.terms().bank(),
                part.value().minorUnits(),
                new Bytes32(quote.termsHash()),
                part.lastDay(),
                asked.documents().stream()
                        .map(Backing::fingerprint)
                        .map(Bytes32::new)
                        .toList(),
                asked.documents().stream().map(Backing::amount).toList());
    }
}
