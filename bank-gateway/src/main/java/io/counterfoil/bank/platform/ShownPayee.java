package io.counterfoil.bank.platform;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.UUID;

/**
 * Whom a settlement pays, as the service shows it to the bank that does.
 *
 * @param accounts verified ones in the payable's currency, the last verified first
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ShownPayee(UUID participant, List<ShownAccount> accounts) {

    public ShownPayee {
        accounts = List.copyOf(accounts);
    }
}
