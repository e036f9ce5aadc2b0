package io.counterfoil.ledger.fisco;

import io.counterfoil.ledger.KeyVault;
import io.counterfoil.ledger.UnknownKeyException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Which key a participant signs with: the only one in the vault, or, of several, the one it has on chain. That is remembered until the chain no longer knows
 * it, so that signing asks nobody.
 */
final class SigningKeys {

    private final KeyVault vault;
    private final Function<UUID, Optional<String>> onChain;
    private final Map<UUID, String> current = new ConcurrentHashMap<>();

    /** @param onChain address of the participant's key as the contract has it; empty when it is not enrolled */
    SigningKeys(KeyVault vault, Function<UUID, Optional<String>> onChain) {
        this.vault = vault;
        this.onChain = onChain;
    }

    /** Of a deployer: there is no contract yet that could tell. */
    static SigningKeys ofFirstKeys(KeyVault vault) {
        return new SigningKeys(vault, participant -> Optional.empty());
    }

    byte[] sign(UUID participant, byte[] hash) {
        return vault.sign(participant, currentOf(participant), hash);
    }

    /**
     * The participant's key on chain is another one now, and the vault holds it.
     *
     * @param unknown address that the chain did not know
     */
    boolean hasFollowing(UUID participant, String unknown) {
        forget(unknown);
        List<String> held = vault.addressesOf(participant);
        return held.contains(unknown)
                && onChain.apply(participant)
                        .filter(now -> !now.equals(unknown) && held.contains(now))
                        .isPresent();
    }

    /** The chain said that it does not know this key. */
    void forget(String address) {
        current.values().removeIf(address::equals);
    }

    private String currentOf(UUID participant) {
        String known = current.get(participant);
        if (known != null) {
            return known;
        }
        List<String> held = vault.addressesOf(participant);
        String now = held.size() == 1 ? held.get(0) : onChain.apply(participant).orElse(held.get(0));
        if (!held.contains(now)) {
            throw new UnknownKeyException(participant, now);
        }
        current.put(participant, now);
        return now;
    }
}
