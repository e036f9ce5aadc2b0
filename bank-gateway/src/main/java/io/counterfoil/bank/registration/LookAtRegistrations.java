package io.counterfoil.bank.registration;

import io.counterfoil.bank.hosting.Daemons;
import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.bank.hosting.HostedBanks;
import io.counterfoil.bank.registration.Registration.State;
import io.counterfoil.ledger.FinancingState;
import io.counterfoil.ledger.LedgerFinancing;
import io.counterfoil.ledger.LedgerPiece;
import io.counterfoil.ledger.LedgerReads;
import io.counterfoil.ledger.PieceState;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Cancels what is registered for a financing that was undone or redeemed, and cancels what the registry has twice under one of our
 * references. Looks at some at a time, the longest not looked at first.
 */
@ApplicationScoped
class LookAtRegistrations {

    private static final Logger LOG = Logger.getLogger(LookAtRegistrations.class);
    private static final int AT_ONCE = 100;
    private static final Set<FinancingState> ENDED =
            Set.of(FinancingState.UNDONE, FinancingState.EXPIRED, FinancingState.DECLINED);

    private final Registrations kept;
    private final PropertyRegistry registry;
    private final RegistrationDuty duty;
    private final LedgerReads chain;
    private final HostedBanks banks;
    private final Duration lookEvery;
    private final Duration settlesWithin;
    private final ScheduledExecutorService clock = Daemons.clock("registrations");

    LookAtRegistrations(
            Registrations kept,
            PropertyRegistry registry,
            RegistrationDuty duty,
            LedgerReads chain,
            HostedBanks banks,
            @ConfigProperty(name = "counterfoil.registry.look-every", defaultValue = "10S") Duration lookEvery,
            @ConfigProperty(name = "counterfoil.registry.settles-within", defaultValue = "1M") Duration settlesWithin) {
        this.kept = kept;
        this.registry = registry;
        this.duty = duty;
        this.chain = chain;
        this.banks = banks;
        this.lookEvery = lookEvery;
        this.settlesWithin = settlesWithin;
    }

    void start(@Observes StartupEvent event) {
        if (banks.all().stream().anyMatch(duty::isRequired)) {
            var unused = clock.scheduleWithFixedDelay(this::look, 0, lookEvery.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        clock.shutdownNow();
    }

    private void look() {
        try {
            List<UUID> registrants = banks.all().stream()
                    .filter(duty::isRequired)
                    .map(HostedBank::participant)
                    .toList();
            for (Registrations.Key key : kept.toLookAt(registrants, AT_ONCE)) {
                lookAt(key);
            }
        } catch (RuntimeException notNow) { // the next look finds the same
            LOG.warnf("registrations could not be looked at: %s", notNow.getMessage());
        }
    }

    private void lookAt(Registrations.Key key) {
        try {
            HostedBank bank = banks.of(key.bank());
            Registration registration = kept.find(key).orElseThrow();
            if (hasEnded(key)) {
                cancel(bank, key, registration);
            } else if (registration.state() == State.REGISTERED
                    && !registration.compared()
                    && registration.hadItsTime(settlesWithin, RegisterFinancing.now())) {
                compare(bank, key, registration);
            }
        } catch (RuntimeException notNow) { // the others do not wait for it
            LOG.warnf("the registration of %s is looked at again: %s", key.financing(), notNow.getMessage());
        }
    }

    private boolean hasEnded(Registrations.Key key) {
        LedgerFinancing financing = chain.financing(key.financing()).orElse(null);
        if (financing == null) {
            return false;
        }
        return ENDED.contains(financing.state())
                || chain.piece(financing.pieceId())
                        .filter(piece -> piece.state() == PieceState.REDEEMED || isPaid(piece))
                        .isPresent();
    }

    /** A piece that was split up whole never becomes redeemed itself. */
    private boolean isPaid(LedgerPiece piece) {
        return chain.payable(piece.payableId())
                .filter(payable -> payable.live() == 0)
                .isPresent();
    }

    /** All that stands there under our reference: also what an answer that was lost has made. */
    private void cancel(HostedBank bank, Registrations.Key key, Registration registration) {
        if (registration.state() == State.SENT && !registration.hadItsTime(settlesWithin, RegisterFinancing.now())) {
            return; // it may still appear there
        }
        if (registration.sentAt() != null) {
            own(bank, key).forEach(claim -> registry.cancel(claim.number(), "the financing was undone or redeemed"));
        }
        kept.change(key, now -> now.ended(RegisterFinancing.now()));
        LOG.infof("the registration of %s has ended", key.financing());
    }

    private void compare(HostedBank bank, Registrations.Key key, Registration registration) {
        List<RegisteredClaim> own = own(bank, key);
        own.stream()
                .filter(claim -> !claim.number().equals(registration.number()))
                .forEach(claim -> registry.cancel(claim.number(), "registered twice under one reference"));
        boolean isShown = own.stream().anyMatch(claim -> claim.number().equals(registration.number()));
        String difference = isShown ? null : "the registry no longer shows it in force";
        kept.change(key, now -> now.compared(difference, RegisterFinancing.now()));
    }

    private List<RegisteredClaim> own(HostedBank bank, Registrations.Key key) {
        return registry.under(
                duty.registrant(bank).identifier(), key.financing().toString());
    }
}
