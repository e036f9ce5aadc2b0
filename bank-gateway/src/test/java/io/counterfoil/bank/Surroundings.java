package io.counterfoil.bank;

import io.counterfoil.devservers.Loopback;
import io.counterfoil.service.testing.ServiceSurroundings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Three hosted banks, each with a vault and an account at the issuer of its own; the platform is the test's. */
public class Surroundings extends ServiceSurroundings {

    public static final UUID BANK_A = UUID.fromString("01980000-0000-7000-8000-00000000000a");
    public static final UUID BANK_B = UUID.fromString("01980000-0000-7000-8000-00000000000b");
    /** Waits for its statements. */
    public static final UUID BANK_C = UUID.fromString("01980000-0000-7000-8000-00000000000c");

    public static final UUID BANK_D = UUID.fromString("01980000-0000-7000-8000-00000000000d");

    /** Pays nothing without a number of the registry. */
    public static final UUID BANK_E = UUID.fromString("01980000-0000-7000-8000-00000000000e");

    public static final UUID BANK_F = UUID.fromString("01980000-0000-7000-8000-00000000000f");

    public static final int PIECES_MAX = 3;
    private static final String REGISTRY = "io.counterfoil.bank.registration.registry.RegistryConnection/";
    private static final String BREAKER =
            "io.counterfoil.bank.verification.customs.CustomsConnection/ask/CircuitBreaker";

    public Surroundings() {
        super("banks");
    }

    @Override
    protected Map<String, String> settings(Chain chain) {
        Map<String, String> settings = new HashMap<>();
        settings.put("counterfoil.hosted-banks", "bank-a,bank-b,bank-c,bank-d,bank-e,bank-f");
        host(settings, chain, "bank-a", BANK_A, "4.35");
        host(settings, chain, "bank-b", BANK_B, "4.60");
        host(settings, chain, "bank-c", BANK_C, "4.80");
        settings.put("counterfoil.banks.bank-c.confirmation", "statements");
        settings.put("counterfoil.banks.bank-c.payout-account", "955880000003");
        host(settings, chain, "bank-d", BANK_D, "4.90");
        settings.put("counterfoil.banks.bank-d.straight-through", "true");
        host(settings, chain, "bank-e", BANK_E, "5.10");
        host(settings, chain, "bank-f", BANK_F, "5.20");
        for (String bank : List.of("bank-a", "bank-b", "bank-c", "bank-d")) {
            settings.put("counterfoil.banks." + bank + ".registration", "none");
        }
        settings.put("counterfoil.straight-through.look-every", "0.2S");
        for (String bank : List.of(
                "bank-a", "bank-c", "bank-d", "bank-e", "bank-f")) { // bank B has a person look at what was typed
            settings.put("counterfoil.banks." + bank + ".accepts-undecided", "file");
        }
        settings.put(
                "counterfoil.vault.directory",
                chain.directory().resolve("gateway-vault").toString());
        settings.put("counterfoil.vault.master-key-file", chain.masterKey().toString());
        settings.put("counterfoil.settlement.pieces-max", String.valueOf(PIECES_MAX));
        settings.put("counterfoil.settlement.look-every", "0.2S");
        settings.put("counterfoil.recheck.look-every", "24H");
        settings.put("counterfoil.exposure.look-every", "2S");
        settings.put("counterfoil.settlement.awards-look-every", "0.2S");
        settings.put("counterfoil.settlement.kept-look-every", "0.2S");
        settings.put("counterfoil.test.vault-directory", chain.vault().toString());
        int port = Loopback.freePort();
        settings.put("counterfoil.test.platform-port", String.valueOf(port));
        settings.put("counterfoil.platform.url", "http://" + Loopback.HOST + ":" + port);
        int customs = Loopback.freePort();
        settings.put("counterfoil.test.customs-port", String.valueOf(customs));
        settings.put("counterfoil.customs.url", "http://" + Loopback.HOST + ":" + customs);
        settings.put("counterfoil.customs.timeout", "0.5S");
        settings.put("counterfoil.customs.fresh-for", "2S");
        settings.put("counterfoil.webhooks.private-addresses-allowed", "true");
        settings.put("counterfoil.webhooks.look-every", "0.1S");
        settings.put("counterfoil.webhooks.retry-after", "0.2S,0.2S,0.2S,0.2S");
        settings.put("counterfoil.webhooks.timeout", "1S");
        settings.put("counterfoil.webhooks.lease", "2S");
        settings.put("counterfoil.webhooks.failures-max", "9");
        settings.put(BREAKER + "/delay", "500");
        int registry = Loopback.freePort();
        settings.put("counterfoil.test.registry-port", String.valueOf(registry));
        settings.put("counterfoil.registry.url", "http://" + Loopback.HOST + ":" + registry);
        settings.put("counterfoil.registry.timeout", "0.5S");
        settings.put("counterfoil.registry.settles-within", "5S");
        settings.put("counterfoil.registry.look-every", "0.2S");
        for (String question : List.of("over", "under", "register", "amend", "cancel")) {
            settings.put(REGISTRY + question + "/CircuitBreaker/delay", "500");
        }
        return settings;
    }

    private void host(Map<String, String> settings, Chain chain, String id, UUID participant, String rate) {
        String secret = UUID.randomUUID().toString();
        issuer().register(id, secret, List.of("bank-system"), participant);
        String prefix = "counterfoil.banks." + id + ".";
        settings.put(prefix + "name", "Bank " + id);
        settings.put(prefix + "participant-id", participant.toString());
        settings.put(prefix + "client-id", id);
        settings.put(prefix + "client-secret", secret);
        settings.put(prefix + "vault-directory", chain.directory().resolve(id).toString());
        settings.put(prefix + "master-key-file", chain.masterKey().toString());
        settings.put(prefix + "annual-rate", rate);
    }
}
