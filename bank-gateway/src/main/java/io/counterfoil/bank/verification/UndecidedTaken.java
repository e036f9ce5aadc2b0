package io.counterfoil.bank.verification;

import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.bank.hosting.HostedBanks;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.Config;

/** Which checks each bank takes without a person although they cannot be decided: none, unless its setting says so. */
@Singleton
@Startup // a wrong setting stops the gateway, and not a quote weeks later
class UndecidedTaken {

    private final Map<UUID, Set<CheckCode>> ofBanks = new ConcurrentHashMap<>();

    @Inject
    UndecidedTaken(Config config, HostedBanks banks) {
        for (HostedBank bank : banks.all()) {
            String setting = "counterfoil.banks." + bank.id() + ".accepts-undecided";
            ofBanks.put(
                    bank.participant(),
                    codes(
                            setting,
                            config.getOptionalValues(setting, String.class).orElse(List.of())));
        }
    }

    /** @throws IllegalArgumentException naming the setting, for a check that does not exist or that no setting may take */
    static Set<CheckCode> codes(String setting, List<String> names) {
        Set<CheckCode> codes = EnumSet.noneOf(CheckCode.class);
        for (String name : names) {
            CheckCode code = CheckCode.of(name.strip())
                    .orElseThrow(() -> new IllegalArgumentException(setting + ": there is no check " + name));
            if (code == CheckCode.CUSTOMS_STATUS) {
                throw new IllegalArgumentException(
                        setting + ": a declaration without customs status always waits for a person");
            }
            if (code == CheckCode.REGISTER) {
                throw new IllegalArgumentException(
                        setting + ": a document that another one looks like always waits for a person");
            }
            codes.add(code);
        }
        return codes;
    }

    Set<CheckCode> of(UUID bank) {
        return ofBanks.getOrDefault(bank, Set.of());
    }
}
