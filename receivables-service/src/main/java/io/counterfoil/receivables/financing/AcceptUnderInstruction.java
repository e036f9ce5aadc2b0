package io.counterfoil.receivables.financing;

import io.counterfoil.kernel.RefusedException;
import io.counterfoil.pricing.AllInCost;
import io.counterfoil.receivables.financing.FinancingRequests.FinancingRequest;
import io.counterfoil.receivables.financing.FinancingRequests.Quote;
import io.counterfoil.receivables.financing.StandingInstructions.StandingInstruction;
import io.counterfoil.receivables.operation.Outcome;
import io.counterfoil.receivables.operation.ReceivablesRefusal;
import io.counterfoil.service.web.Request;
import io.counterfoil.service.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The platform takes a quote in a supplier's name, because a person of that supplier said so beforehand. Whether it did, this
 * service checks by itself before it signs, and again when it stores what it signed: what is stopped meanwhile is not carried out.
 */
@ApplicationScoped
public class AcceptUnderInstruction {

    private static final String KEYS = Request.STEP + "standing/";

    private final AcceptQuote acceptQuote;
    private final FinancingRequests requests;
    private final StandingInstructions instructions;
    private final Financings financings;
    private final PriceQuotes priceQuotes;

    AcceptUnderInstruction(
            AcceptQuote acceptQuote,
            FinancingRequests requests,
            StandingInstructions instructions,
            Financings financings,
            PriceQuotes priceQuotes) {
        this.acceptQuote = acceptQuote;
        this.requests = requests;
        this.instructions = instructions;
        this.financings = financings;
        this.priceQuotes = priceQuotes;
    }

    /** @param asked by the platform's own service; its key, repeated, gives the same answer */
    public Outcome accept(Request asked, UUID financingId, UUID quoteId) {
        UUID supplier =
                requests.supplierOf(financingId).orElseThrow(() -> RefusedException.notFound("financing request"));
        Request inItsName = new Request(supplier, KEYS + asked.idempotencyKey(), asked.bodySha256());
        return acceptQuote.accept(inItsName, financingId, quoteId, this::requireCovered);
    }

    /** @return what has to hold, and is noted, when the command is stored */
    private Consumer<UUID> requireCovered(FinancingRequest asked, Quote quote) {
        UUID debtor = requests.debtorOf(asked.payableId());
        StandingInstruction instruction = instructions
                .active(asked.supplier(), debtor)
                .orElseThrow(() -> notInstructed("the supplier has no standing instruction for vouchers of the debtor "
                        + debtor + ", or has stopped it"));
        boolean costsMore = costsMore(asked, quote, instruction.yearlyCostMax())
                .orElseThrow(() -> notInstructed(
                        "what the quote costs a year cannot be computed: the money would not come before the debtor"
                                + " pays"));
        // How much it costs is not said: the platform's services see no prices.
        if (costsMore) {
            throw notInstructed("the quote costs more a year than the standing instruction allows, "
                    + instruction.yearlyCostMax().toPlainString() + " %");
        }
        return operation -> {
            if (!instructions.holdActive(instruction.id())) {
                throw notInstructed("the standing instruction was stopped at this moment");
            }
            instructions.takes(instruction.id(), asked.id(), operation);
        };
    }

    /** Exactly, not as rounded for people to read; empty where it cannot be computed. */
    private Optional<Boolean> costsMore(FinancingRequest asked, Quote quote, BigDecimal percent) {
        FinancingRequestView view = financings
                .find(new Viewer(asked.supplier(), false, false), asked.id())
                .orElseThrow();
        for (FinancingRequestView.Quote each :
                priceQuotes.priced(view, financings.dueOn(view)).quotes()) {
            QuotePrice price = each.price();
            if (each.id().equals(quote.id()) && price != null && price.yearlyCost() != null && price.days() != null) {
                return Optional.of(AllInCost.costsMore(price.cost(), each.netProceeds(), price.days(), percent));
            }
        }
        return Optional.empty();
    }

    private static RefusedException notInstructed(String why) {
        return new RefusedException(ReceivablesRefusal.NOT_INSTRUCTED, why);
    }
}
