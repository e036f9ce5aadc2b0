package io.counterfoil.receivables;

import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.Deployment;
import io.counterfoil.ledger.LedgerCommand;
import io.counterfoil.ledger.LedgerReads;
import io.counterfoil.ledger.Pkcs12KeyVault;
import io.counterfoil.ledger.Receipt;
import io.counterfoil.ledger.VoucherLedger;
import io.counterfoil.ledger.fisco.FiscoNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;

/**
 * What the API tests share: one set of real parts, one consortium, and the contract that every answer is held against. The
 * bank signs with a vault of its own, as banks do.
 */
@QuarkusTestResource(Surroundings.class)
public abstract class ServiceTest {

    private static final ResponseContract CONTRACT = new ResponseContract();

    protected BiFunction<UUID, List<String>, Map<String, Object>> claims;
    protected Function<Map<String, Object>, String> sign;
    protected Consortium consortium;

    @Inject
    FiscoNode node;

    @Inject
    Deployment deployment;

    @Inject
    protected LedgerReads reads;

    @Inject
    protected VoucherLedger serviceLedger;

    @ConfigProperty(name = "counterfoil.test.bank-vault")
    Path bankVault;

    @ConfigProperty(name = "counterfoil.vault.master-key-file")
    Path masterKey;

    @BeforeEach
    void form() {
        RestAssured.replaceFiltersWith(CONTRACT);
        Pkcs12KeyVault vault = Pkcs12KeyVault.open(bankVault, masterKey);
        consortium = Consortium.form(claims, sign, vault::create);
    }

    /** A transaction that the bank signs and sends by itself. */
    protected Receipt bankActs(LedgerCommand command) {
        VoucherLedger ledger = node.voucherLedger(deployment, Pkcs12KeyVault.open(bankVault, masterKey));
        return send(ledger, consortium.bank, command);
    }

    protected static Receipt send(VoucherLedger ledger, UUID signer, LedgerCommand command) {
        try {
            return ledger.send(ledger.sign(signer, command))
                    .toCompletableFuture()
                    .get(30, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException failed) {
            throw new AssertionError(failed);
        }
    }

    protected static Bytes32 bytes32(String hex) {
        return new Bytes32(hex);
    }
}
