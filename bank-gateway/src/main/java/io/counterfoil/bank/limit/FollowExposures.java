package io.counterfoil.bank.limit;

import io.counterfoil.bank.hosting.Daemons;
import io.counterfoil.bank.hosting.HostedBanks;
import io.counterfoil.bank.limit.Exposure.State;
import io.counterfoil.bank.limit.Exposures.Open;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.ledger.FinancingState;
import io.counterfoil.ledger.LedgerFinancing;
import io.counterfoil.ledger.LedgerPayable;
import io.counterfoil.ledger.LedgerPiece;
import io.counterfoil.ledger.LedgerReads;
import io.counterfoil.ledger.PieceState;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Asks the chain what became of what is lent: whether a signed approval got there, what was repaid, what is back with the supplier.
 * Until it knows, an exposure counts.
 */
@ApplicationScoped
class FollowExposures {

    private static final Logger LOG = Logger.getLogger(FollowExposures.class);
    private static final int AT_ONCE = 200;
    private static final long LOOK_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final Exposures exposures;
    private final LedgerReads chain;
    private final HostedBanks banks;
    private final Duration lookEvery;
    private final ScheduledExecutorService clock = Daemons.clock("exposures");

    FollowExposures(
            Exposures exposures,
            LedgerReads chain,
            HostedBanks banks,
            @ConfigProperty(name = "counterfoil.exposure.look-every", defaultValue = "10S") Duration lookEvery) {
        this.exposures = exposures;
        this.chain = chain;
        this.banks = banks;
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
            long until = System.nanoTime() + LOOK_NANOS;
            List<Open> found;
            do {
                found = exposures.toLookAt(hosted, lookEvery, AT_ONCE);
                LocalDate today = chain.today();
                found.forEach(open -> tried(open, today));
            } while (found.size() == AT_ONCE && System.nanoTime() - until < 0 && !clock.isShutdown());
        } catch (RuntimeException notNow) { // the next look finds the same
            LOG.warnf("what is lent could not be read: %s", notNow.getMessage());
        }
    }

    private void tried(Open open, LocalDate today) {
        try {
            follow(open, today);
        } catch (RuntimeException notNow) { // the others do not wait for it
            LOG.warnf("what is lent in %s could not be read: %s", open.financing(), notNow.getMessage());
        }
    }

    private void follow(Open open, LocalDate today) {
        Optional<LedgerFinancing> financing =
                chain.financing(open.financing()).filter(found -> found.bank().equals(open.bank()));
        if (financing.isEmpty()) {
            if (!open.read()) {
                exposures.release(open.bank(), open.financing()); // a quote that was never taken
            }
            return; // else a node that lags behind: who does not know, lends less
        }
        if (isOver(financing.get(), today)) {
            exposures.release(open.bank(), open.financing());
            return;
        }
        LedgerFinancing found = financing.get();
        if (found.state() == FinancingState.LOCKED) {
            return; // what was signed may still get there
        }
        LedgerPiece piece = chain.piece(found.pieceId())
                .orElseThrow(() -> RefusedException.notFound("piece on chain: " + found.pieceId()));
        LedgerPayable payable = chain.payable(piece.payableId())
                .orElseThrow(() -> RefusedException.notFound("payable on chain: " + piece.payableId()));
        boolean isRepaid =
                piece.state() == PieceState.REDEEMED || piece.state() == PieceState.CANCELLED || payable.live() == 0;
        if (isRepaid || !piece.holder().equals(open.bank())) {
            exposures.release(open.bank(), open.financing());
            return;
        }
        // What the bank splits off, all of it perhaps, counts until the payable is paid: an offer may come back to it.
        long outstanding = Math.max(0, found.value() - piece.redeemed());
        exposures.update(
                open.bank(),
                LendWithinLimits.exposure(open.financing(), found.supplier(), outstanding, payable, State.DRAWN));
    }

    /** After the last day on which it may be approved, a signed approval gets nowhere. */
    private static boolean isOver(LedgerFinancing financing, LocalDate today) {
        return switch (financing.state()) {
            case NONE, DECLINED, EXPIRED, UNDONE -> true;
            case LOCKED -> today.isAfter(financing.approveBy());
            case APPROVED, PAYOUT_INSTRUCTED, FUNDED -> false;
        };
    }
}
