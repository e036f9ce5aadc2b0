package io.counterfoil.bank.hosting;

import io.counterfoil.bank.ledger.Seal;
import io.counterfoil.bank.ledger.Signatures;
import io.counterfoil.bank.platform.Platform;
import java.util.UUID;

/**
 * One bank: who it is, and what it works with.
 *
 * @param id in paths, for instance bank-a
 * @param participant the bank's id on the platform and on chain
 * @param enrolledKey address of the first key of its vault
 * @param seal of its vault
 */
public record HostedBank(
        String id,
        String name,
        UUID participant,
        String enrolledKey,
        Platform platform,
        Signatures signatures,
        Seal seal) {

    @Override
    public String toString() {
        return id;
    }
}
