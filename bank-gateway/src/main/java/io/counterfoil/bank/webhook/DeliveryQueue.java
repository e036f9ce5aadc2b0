package io.counterfoil.bank.webhook;

import io.counterfoil.bank.event.BankEvent;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is to be sent, in one pair of hands for each address. Each call commits before it returns. */
public interface DeliveryQueue {

    record Address(UUID bank, UUID webhook) {}

    /** @param number of the attempt, from 1 */
    record Due(UUID delivery, BankEvent event, int number) {}

    /** What becomes of an attempt. */
    sealed interface Result {

        record Arrived() implements Result {}

        /**
         * It is tried again.
         *
         * @param rest how long nothing at all is sent there
         */
        record Again(Duration after, Duration rest) implements Result {}

        record GivenUp(Duration rest) implements Result {}
    }

    /** Addresses where something is due and that nobody has in hand, the longest due first. */
    List<Address> due(Collection<UUID> banks, int max);

    /** An address in one pair of hands until so long after the last renewal. */
    Optional<Webhook> claim(Address address, UUID holder);

    /** @return false when another may have it */
    boolean renew(Address address, UUID holder);

    /** The oldest event that is due. */
    Optional<Due> next(Address address);

    /** @param disable why nothing more is sent there; null otherwise */
    void ended(Address address, Due due, WebhookDelivery.Attempt attempt, Result result, Webhook.@Nullable Why disable);

    void giveBack(Address address, UUID holder);

    /** Removes from the log what ended so long ago. */
    int forget(Duration after);
}
