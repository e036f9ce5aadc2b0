package io.counterfoil.receivables;

import io.counterfoil.service.testing.ServiceSurroundings;
import io.counterfoil.wire.MasterKey;
import java.nio.file.Path;
import java.util.Map;

public class Surroundings extends ServiceSurroundings {

    public Surroundings() {
        super("receivables");
    }

    @Override
    protected Map<String, String> settings(Chain chain) {
        Path documentsKey = chain.directory().resolve("documents.key");
        MasterKey.create(documentsKey);
        return Map.of(
                "counterfoil.documents.directory",
                        chain.directory().resolve("documents").toString(),
                "counterfoil.documents.key-file", documentsKey.toString(),
                "counterfoil.documents.participant-mebibytes", "30",
                "counterfoil.documents.send-within", "10S",
                "counterfoil.audit.anchor-every", "25",
                "counterfoil.certificates.check-url", "https://portal.example/check",
                "counterfoil.vault.directory", chain.vault().toString(),
                "counterfoil.vault.master-key-file", chain.masterKey().toString(),
                "counterfoil.test.bank-vault",
                        chain.directory().resolve("bank-vault").toString());
    }
}
