package io.counterfoil.receivables.settlement;

import io.counterfoil.kernel.Page;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.receivables.onboarding.Accounts;
import io.counterfoil.receivables.onboarding.Participants;
import io.counterfoil.receivables.settlement.PayeeHolders.Paid;
import io.counterfoil.service.web.PageWish;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Where the money of a settlement goes, to the bank that has to send it. Nobody else reads others' accounts. */
@ApplicationScoped
public class Payees {

    private final PayeeHolders holders;
    private final Participants participants;
    private final Accounts accounts;

    Payees(PayeeHolders holders, Participants participants, Accounts accounts) {
        this.holders = holders;
        this.participants = participants;
        this.accounts = accounts;
    }

    /** @throws RefusedException 404 when this bank does not pay it */
    public Page<PayeeView> of(UUID bank, UUID settlement, PageWish page) {
        Paid paid = holders.paidBy(bank, settlement)
                .orElseThrow(() -> RefusedException.notFound("settlement that the bank pays"));
        List<PayeeView> found =
                holders.holders(settlement, paid.payable(), page.after().id(), page.limit() + 1).stream()
                        .map(holder -> new PayeeView(
                                holder,
                                participants
                                        .identity(holder)
                                        .map(Participants.Identity::name)
                                        .orElse(""),
                                accounts.verified(holder, paid.currency())))
                        .toList();
        return Page.of(found, page.limit(), PayeeView::participant);
    }
}
