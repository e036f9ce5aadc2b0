package io.counterfoil.bank.event;

import io.counterfoil.bank.BankRefusal;
import io.counterfoil.bank.event.BankEvents.Tell;
import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.bank.ledger.NodeHeight;
import io.counterfoil.bank.platform.PlatformEvent;
import io.counterfoil.bank.platform.PlatformEvents;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.ledger.LedgerReads;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * What suppliers, operators and time did about a bank's financings, and what the bank did itself and a crash left out, from the
 * platform's feed. It says only where to look: what a bank does next, it does after its own reads.
 */
@ApplicationScoped
class ReadPlatform {

    private static final Logger LOG = Logger.getLogger(ReadPlatform.class);
    /** Told in one transaction, for which the bank's other events wait. */
    private static final int PAGE = 50;

    private static final int WAIT_SECONDS = 20;
    private static final String PREFIX = "io.counterfoil.financing.";
    private static final String SUFFIX = ".v1";

    private static final Map<String, EventType> TYPES = Map.ofEntries(
            Map.entry("financing-requested", EventType.REQUESTED),
            Map.entry("financing-request-withdrawn", EventType.WITHDRAWN),
            Map.entry("financing-request-lapsed", EventType.LAPSED),
            Map.entry("financing-quoted", EventType.QUOTED),
            Map.entry("piece-locked", EventType.LOCKED),
            Map.entry("financing-approved", EventType.APPROVED),
            Map.entry("financing-declined", EventType.DECLINED),
            Map.entry("financing-withdrawn", EventType.WITHDRAWN),
            Map.entry("financing-expired", EventType.EXPIRED),
            Map.entry("payout-instructed", EventType.PAYOUT_INSTRUCTED),
            Map.entry("funds-attested", EventType.FUNDS_ATTESTED),
            Map.entry("funds-not-received", EventType.FUNDS_NOT_RECEIVED),
            Map.entry("funds-returned", EventType.FUNDS_RETURNED),
            Map.entry("funds-paid-again", EventType.FUNDS_PAID_AGAIN),
            Map.entry("funds-disputed", EventType.FUNDS_DISPUTED),
            Map.entry("undo-agreed", EventType.UNDO_AGREED),
            Map.entry("undo-agreement-withdrawn", EventType.UNDO_AGREEMENT_WITHDRAWN),
            Map.entry("financing-undone", EventType.UNDONE));

    private final BankEvents events;
    private final LedgerReads chain;
    private final NodeHeight height;

    ReadPlatform(BankEvents events, LedgerReads chain, NodeHeight height) {
        this.events = events;
        this.chain = chain;
        this.height = height;
    }

    /**
     * Reads one page.
     *
     * @return whether there was anything
     * @throws RefusedException LEDGER_BEHIND while the bank's own node has not seen what is told; nothing is told then
     */
    boolean page(HostedBank bank) {
        String from = events.platformAfter(bank.participant());
        PlatformEvents page = bank.platform().events(from, PAGE, WAIT_SECONDS);
        if (page.items().isEmpty()) {
            return false;
        }
        // The chain is read before, and not under the lock of the bank's events.
        List<Tell> tells = page.items().stream()
                .flatMap(each -> readable(bank, each).stream())
                .toList();
        return events.readPlatform(bank.participant(), from, page.last(), tells);
    }

    /** What cannot be read is left out: it must not keep back what comes after it. */
    private Optional<Tell> readable(HostedBank bank, PlatformEvent told) {
        try {
            return tell(bank, told);
        } catch (IllegalArgumentException malformed) {
            LOG.errorf(
                    "an event of the platform for %s cannot be read, and is left out: %s",
                    bank, malformed.getMessage());
            return Optional.empty();
        }
    }

    private Optional<Tell> tell(HostedBank bank, PlatformEvent told) {
        EventType type = type(told.type()).orElse(null);
        UUID financing = told.financing();
        if (type == null || financing == null || !told.concerns(bank.participant())) {
            return Optional.empty();
        }
        String transaction = told.transactionHash();
        if (transaction == null) {
            UUID quote = type == EventType.QUOTED ? told.quote() : null;
            return Optional.of(new Tell(
                    type,
                    type.wireName() + " " + (quote == null ? financing : quote),
                    quote == null ? EventData.of(financing) : EventData.quoted(financing, quote)));
        }
        if (!isOnChain(bank, financing)) {
            requireSeen(told.block());
            LOG.errorf("%s is told of %s of %s, which the chain does not have", bank, type, financing);
            return Optional.empty();
        }
        UUID by = type == EventType.UNDO_AGREED || type == EventType.UNDO_AGREEMENT_WITHDRAWN ? told.by() : null;
        return Optional.of(
                new Tell(type, TellActs.onChain(type, transaction), EventData.onChain(financing, transaction, by)));
    }

    private void requireSeen(long block) {
        long seen = height.now();
        if (seen < block) {
            throw new RefusedException(
                    BankRefusal.LEDGER_BEHIND,
                    "the platform tells of block " + block + ", this bank's node has seen " + seen);
        }
    }

    private boolean isOnChain(HostedBank bank, UUID financing) {
        return chain.financing(financing)
                .filter(found -> found.bank().equals(bank.participant()))
                .isPresent();
    }

    private static Optional<EventType> type(String platformType) {
        if (!platformType.startsWith(PREFIX) || !platformType.endsWith(SUFFIX)) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                TYPES.get(platformType.substring(PREFIX.length(), platformType.length() - SUFFIX.length())));
    }
}
