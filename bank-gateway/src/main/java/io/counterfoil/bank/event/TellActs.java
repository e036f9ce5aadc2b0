package io.counterfoil.bank.event;

import io.counterfoil.bank.Outcome;
import io.counterfoil.bank.ledger.ActDone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/** What a bank did about a financing is an event as soon as the chain has it. */
@ApplicationScoped
class TellActs {

    private static final Logger LOG = Logger.getLogger(TellActs.class);

    private static final Map<String, EventType> TYPES = Map.of(
            "financing-approved", EventType.APPROVED,
            "financing-declined", EventType.DECLINED,
            "payout-instructed", EventType.PAYOUT_INSTRUCTED,
            "funds-attested", EventType.FUNDS_ATTESTED,
            "payout-returned", EventType.FUNDS_RETURNED,
            "paid-again", EventType.FUNDS_PAID_AGAIN,
            "undo-agreed", EventType.UNDO_AGREED,
            "undo-agreement-withdrawn", EventType.UNDO_AGREEMENT_WITHDRAWN);

    private final BankEvents events;

    TellActs(BankEvents events) {
        this.events = events;
    }

    void done(@Observes ActDone act) {
        Outcome.Operation operation = act.operation();
        EventType type = TYPES.get(operation.kind());
        if (type == null) {
            return;
        }
        UUID by = type == EventType.UNDO_AGREED || type == EventType.UNDO_AGREEMENT_WITHDRAWN ? act.bank() : null;
        try {
            events.tell(
                    act.bank(),
                    type,
                    onChain(type, operation.transactionHash()),
                    EventData.onChain(UUID.fromString(operation.id()), operation.transactionHash(), by));
        } catch (RuntimeException notNow) { // the act stands; the platform's feed tells of it, too
            LOG.warnf("%s is no event yet: %s", operation, notNow.getMessage());
        }
    }

    static String onChain(EventType type, String transactionHash) {
        return type.wireName() + " " + transactionHash;
    }
}
