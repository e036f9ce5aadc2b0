package io.counterfoil.bank.hosting;

import io.counterfoil.bank.ledger.SigningParts;
import io.counterfoil.bank.ledger.VaultFolder;
import io.counterfoil.bank.platform.PlatformConnections;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.ledger.KeyVault;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;

/** The banks of this gateway. What each holds - vault, credentials, rows of the journal - the others cannot reach. */
@Singleton
@Startup
public class HostedBanks {

    private static final int BANKS_MAX = 100;

    private final SortedMap<String, HostedBank> byId = new TreeMap<>();

    @Inject
    HostedBanks(Config config, SigningParts signing, PlatformConnections platform) {
        List<String> ids = config.getValues("counterfoil.hosted-banks", String.class);
        if (ids.size() > BANKS_MAX) {
            throw new IllegalArgumentException("counterfoil.hosted-banks: at most " + BANKS_MAX);
        }
        for (String id : ids) {
            BankSettings settings = new BankSettings(config, id);
            byId.put(id, open(settings, VaultFolder.open(config, settings.prefix()), signing, platform));
        }
    }

    private static HostedBank open(
            BankSettings settings, KeyVault vault, SigningParts signing, PlatformConnections platform) {
        UUID participant = settings.participant();
        if (!vault.participants().contains(participant)) {
            vault.create(participant);
        }
        return new HostedBank(
                settings.id(),
                settings.name(),
                participant,
                vault.addressOf(participant),
                platform.of(settings.clientId(), settings.clientSecret()),
                signing.signatures(participant, vault),
                vault::mac);
    }

    /** By their ids. */
    public List<HostedBank> all() {
        return List.copyOf(byId.values());
    }

    /** Their ids on the platform and on chain. */
    public List<UUID> participants() {
        return byId.values().stream().map(HostedBank::participant).toList();
    }

    public HostedBank of(UUID participant) {
        return byId.values().stream()
                .filter(bank -> bank.participant().equals(participant))
                .findFirst()
                .orElseThrow(() -> RefusedException.notFound("hosted bank " + participant));
    }

    /**
     * A bank, for whoever acts for it.
     *
     * @throws RefusedException 404 for another's bank as for none: a stranger does not learn which banks there are
     */
    public HostedBank own(String id, UUID caller) {
        HostedBank bank = byId.get(id);
        if (bank == null || !bank.participant().equals(caller)) {
            throw RefusedException.notFound("bank of yours: " + id);
        }
        return bank;
    }
}
