package io.counterfoil.portal.bank;

import io.counterfoil.portal.bank.BanksApi.BankJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

@ApplicationScoped
public class Banks {

    private final BanksApi banks;

    Banks(@RestClient BanksApi banks) {
        this.banks = banks;
    }

    /** The name under which its gateway acts for a bank; empty if that hosts no such bank. */
    public Optional<String> hostedNameOf(UUID participant) {
        return hosted(participant).map(BankJson::name);
    }

    /** How the gateway's addresses call a bank; empty if it hosts no such bank. */
    public Optional<String> hostedIdOf(UUID participant) {
        return hosted(participant).map(BankJson::id);
    }

    private Optional<BankJson> hosted(UUID participant) {
        return banks.list().items().stream()
                .filter(bank -> bank.participant().equals(participant))
                .findFirst();
    }
}
