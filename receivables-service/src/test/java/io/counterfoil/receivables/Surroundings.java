package io.counterfoil.receivables;

import io.counterfoil.service.testing.ServiceSurroundings;
import java.util.Map;

public class Surroundings extends ServiceSurroundings {

    public Surroundings() {
        super("receivables");
    }

    @Override
    protected Map<String, String> settings(Chain chain) {
        return Map.of(
                "counterfoil.audit.anchor-every", "25",
                "counterfoil.vault.directory", chain.vault().toString(),
                "counterfoil.vault.master-key-file", chain.masterKey().toString(),
                "counterfoil.test.bank-vault",
                        chain.directory().resolve("bank-vault").toString());
    }
}
