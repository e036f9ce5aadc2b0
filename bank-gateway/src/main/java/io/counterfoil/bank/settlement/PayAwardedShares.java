package io.counterfoil.bank.settlement;

import io.counterfoil.bank.booking.InstructRedemption;
import io.counterfoil.bank.booking.NotBookedException;
import io.counterfoil.bank.hosting.Daemons;
import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.bank.hosting.HostedBanks;
import io.counterfoil.bank.settlement.KeptShares.KeptShare;
import io.counterfoil.ledger.FinancingState;
import io.counterfoil.ledger.LedgerCommand;
import io.counterfoil.ledger.LedgerContested;
import io.counterfoil.ledger.LedgerFinancing;
import io.counterfoil.ledger.LedgerReads;
import io.counterfoil.ledger.LedgerSettlement;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Pays what a settlement kept apart, once the financing's bank has attested to have paid or the financing was undone. Until then
 * nobody is paid. It asks the chain about each share again and again: the decision may take days.
 */
@ApplicationScoped
class PayAwardedShares {

    private static final Logger LOG = Logger.getLogger(PayAwardedShares.class);
    private static final int AT_ONCE_MAX = 100;

    private final KeptShares kept;
    private final LedgerReads chain;
    private final HostedBanks banks;
    private final InstructRedemption instructRedemption;
    private final Duration lookEvery;
    private final ScheduledExecutorService clock = Daemons.clock("shares-awarded");

    PayAwardedShares(
            KeptShares kept,
            LedgerReads chain,
            HostedBanks banks,
            InstructRedemption instructRedemption,
            @ConfigProperty(name = "counterfoil.settlement.awards-look-every", defaultValue = "10S")
                    Duration lookEvery) {
        this.kept = kept;
        this.chain = chain;
        this.banks = banks;
        this.instructRedemption = instructRedemption;
        this.lookEvery = lookEvery;
    }

    void start(@Observes StartupEvent event) {
        var unused = clock.scheduleWithFixedDelay(this::look, 0, lookEvery.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        clock.shutdownNow();
    }

    private void look() {
        try {
            List<UUID> hosted = banks.participants();
            for (KeptShare share : kept.toLookAt(hosted, AT_ONCE_MAX)) {
                try {
                    if (isOver(share)) {
                        kept.remove(share);
                    }
                } catch (NotBookedException waits) {
                    LOG.debugf("%s waits: %s", share, waits.getMessage());
                } catch (RuntimeException notNow) { // the other shares do not wait for it; the next look tries again
                    LOG.warnf("%s is not paid yet: %s", share, notNow.getMessage());
                }
            }
        } catch (RuntimeException notNow) {
            LOG.warnf("shares that were kept apart could not be read: %s", notNow.getMessage());
        }
    }

    private boolean pays(UUID bank, UUID payable) {
        return chain.payable(payable)
                .filter(found -> found.payingBank().equals(bank))
                .isPresent();
    }

    private boolean isOver(KeptShare share) {
        Optional<LedgerSettlement> settlement = chain.settlement(share.settlement());
        Optional<LedgerContested> contested = chain.contested(share.settlement(), share.piece());
        if (contested.isEmpty()) { // stored, and decided before it was redeemed
            return settlement.isPresent() && !settlement.get().open();
        }
        if (contested.get().share() == 0) {
            return true;
        }
        FinancingState state = chain.financing(contested.get().financingId())
                .map(LedgerFinancing::state)
                .orElse(FinancingState.NONE);
        if (settlement.isEmpty() || (state != FinancingState.FUNDED && state != FinancingState.UNDONE)) {
            return false;
        }
        if (!pays(share.bank(), settlement.get().payableId())) {
            return false; // another bank pays it; if that one leaves, this one may come back
        }
        HostedBank bank = banks.of(share.bank());
        requirePaid(bank, share, settlement.get().payableId(), contested.get());
        var unused = bank.signatures()
                .confirm(
                        "contested-share-paid",
                        share.settlement() + "/" + share.piece(),
                        share.piece().toString(),
                        new LedgerCommand.PayContested(
                                share.settlement(),
                                List.of(share.piece()),
                                settlement.get().paymentRef()));
        return true;
    }

    /** @throws NotBookedException while a bank that waits for statements has not been shown the payment */
    private void requirePaid(HostedBank bank, KeptShare share, UUID payable, LedgerContested contested) {
        if (!instructRedemption.isNeededBy(bank)) {
            return;
        }
        LedgerFinancing financing = chain.financing(contested.financingId()).orElseThrow();
        UUID payee = financing.state() == FinancingState.FUNDED ? financing.bank() : financing.supplier();
        Currency currency =
                Currency.getInstance(chain.payable(payable).orElseThrow().currency());
        instructRedemption.requirePaid(
                bank,
                new InstructRedemption.Redemption(
                        share.settlement(),
                        currency,
                        chain.today(),
                        List.of(new InstructRedemption.Part(share.piece(), payee, contested.share()))));
    }
}
