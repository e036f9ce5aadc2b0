package io.counterfoil.bank.registration;

import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.bank.hosting.HostedBanks;
import io.counterfoil.bank.registration.Claim.Party;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;

/** Which banks pay nothing without a number of the registry. A bank that registers nothing says so. */
@Singleton
@Startup // a setting that is wrong or missing stops the start
class RegistrationDuty {

    private static final String REQUIRED = "required";
    private static final String NONE = "none";

    private final Map<UUID, Party> registrants = new HashMap<>();

    RegistrationDuty(Config config, HostedBanks banks, PropertyRegistry registry) {
        for (HostedBank bank : banks.all()) {
            String prefix = "counterfoil.banks." + bank.id() + ".";
            String duty = config.getOptionalValue(prefix + "registration", String.class)
                    .orElse(REQUIRED);
            if (duty.equals(REQUIRED)) {
                if (!registry.isConnected()) {
                    throw new IllegalArgumentException(prefix + "registration is " + REQUIRED
                            + ", and no registry is connected: set counterfoil.registry.url, or " + prefix
                            + "registration=" + NONE + " if this bank registers nothing");
                }
                String account = config.getOptionalValue(prefix + "registry-account", String.class)
                        .orElse(bank.participant().toString());
                registrants.put(bank.participant(), new Party(bank.name(), account));
            } else if (!duty.equals(NONE)) {
                throw new IllegalArgumentException(
                        prefix + "registration is " + duty + "; it is " + REQUIRED + " or " + NONE);
            }
        }
    }

    boolean isRequired(HostedBank bank) {
        return registrants.containsKey(bank.participant());
    }

    /** Whether a bank that is hosted here registers under this name. */
    boolean isAccountOf(UUID bank, String account) {
        Party party = registrants.get(bank);
        return party != null && party.identifier().equals(account);
    }

    /** As it is known at the registry. */
    Party registrant(HostedBank bank) {
        Party party = registrants.get(bank.participant());
        if (party == null) {
            throw new IllegalStateException(bank + " registers nothing");
        }
        return party;
    }
}
