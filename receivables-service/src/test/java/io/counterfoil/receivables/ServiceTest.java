package io.counterfoil.receivables;

import static org.awaitility.Awaitility.await;

import io.counterfoil.kernel.DocumentFingerprints;
import io.counterfoil.kernel.DocumentKind;
import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.Deployment;
import io.counterfoil.ledger.DocumentStatement;
import io.counterfoil.ledger.LedgerCommand;
import io.counterfoil.ledger.LedgerReads;
import io.counterfoil.ledger.Pkcs12KeyVault;
import io.counterfoil.ledger.Receipt;
import io.counterfoil.ledger.VoucherLedger;
import io.counterfoil.ledger.fisco.FiscoNode;
import io.counterfoil.service.testing.Contract;
import io.counterfoil.service.testing.ResponseContract;
import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
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

    protected static final Contract CONTRACT = Contract.below("/api/v1");
    private static final ResponseContract RESPONSES = new ResponseContract(CONTRACT);

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

    @Inject
    DocumentFingerprints fingerprints;

    @ConfigProperty(name = "counterfoil.test.bank-vault")
    Path bankVault;

    @ConfigProperty(name = "counterfoil.vault.master-key-file")
    Path masterKey;

    @BeforeEach
    void form() {
        RestAssured.replaceFiltersWith(RESPONSES);
        Pkcs12KeyVault vault = Pkcs12KeyVault.open(bankVault, masterKey);
        consortium = Consortium.form(claims, sign, vault::create);
    }

    /** Of a key that only a bank has. */
    protected String newBankAddress() {
        return Pkcs12KeyVault.open(bankVault, masterKey).create(UUID.randomUUID());
    }

    /** A transaction that the bank signs and sends by itself. */
    protected Receipt bankActs(LedgerCommand command) {
        VoucherLedger ledger = node.voucherLedger(deployment, Pkcs12KeyVault.open(bankVault, masterKey));
        return send(ledger, consortium.bank, command);
    }

    /** A piece that waits for the bank's approval, and what it is locked with. */
    protected record Locked(UUID request, UUID piece, Bytes32 terms, UUID payable, Bytes32 document) {}

    protected Locked locked() {
        UUID voucher = consortium.held("1000.00");
        String number = Consortium.newKey();
        Bytes32 document = attested(number);
        UUID request = consortium.financingRequested(voucher, "400.00", number);
        ValidatableResponse quoted = Consortium.post(
                        consortium.as(consortium.bank, "bank-officer"),
                        "financing-requests/" + request + "/quotes",
                        consortium.quote("395.20"))
                .statusCode(201);
        Bytes32 terms = new Bytes32(quoted.extract().path("termsHash"));
        ValidatableResponse accepted = Consortium.post(
                        consortium.as(consortium.supplier, "supplier"),
                        "financing-requests/" + request + "/acceptance",
                        "{\"quoteId\":\"" + Consortium.idIn(quoted, "resourceId") + "\"}")
                .statusCode(200);
        UUID payable = reads.piece(voucher).orElseThrow().payableId();
        return new Locked(request, Consortium.idIn(accepted, "voucherId"), terms, payable, document);
    }

    /** An invoice of the supplier, all of whose value may be financed. */
    protected DocumentStatement statement(Bytes32 fingerprint, long faceValue) {
        return DocumentStatement.alone(
                fingerprint, DocumentKind.INVOICE, consortium.supplier, "CNY", faceValue, DocumentStatement.WHOLE);
    }

    /** Two documents of the same goods, so that there is a first trade group and the service knows it. */
    protected void grouped() {
        Bytes32 other = attested(Consortium.newKey());
        Bytes32 fingerprint = new Bytes32(fingerprints.of("invoice", "Supplier", Consortium.newKey(), null));
        Receipt receipt =
                bankActs(new LedgerCommand.Attest(statement(fingerprint, 50_000).sameGoodsAs(other, "CNY", 60_000)));
        if (receipt.failure() != null) {
            throw new AssertionError(receipt.failure());
        }
        await().until(
                        () -> Consortium.post(
                                        consortium.as(consortium.operator, "operator"),
                                        "trade-groups/1/decide",
                                        "{\"limit\":{\"amount\":\"600.00\",\"currency\":\"CNY\"}}")
                                .extract()
                                .statusCode(),
                        status -> status != 404);
    }

    /** By the bank, with a limit of 500.00. */
    protected Bytes32 attested(String number) {
        Bytes32 fingerprint = new Bytes32(fingerprints.of(
                "invoice",
                consortium.usccOf(consortium.supplier),
                io.counterfoil.kernel.DocumentKind.INVOICE.normalised(number),
                TradePapers.YEAR));
        Receipt receipt = bankActs(new LedgerCommand.Attest(statement(fingerprint, 50_000)));
        if (receipt.failure() != null) {
            throw new AssertionError(receipt.failure());
        }
        return fingerprint;
    }

    /** @return the settlement by which half of the voucher, all of its payable, was paid; projected */
    protected UUID paid(UUID voucher) {
        UUID payable = reads.piece(voucher).orElseThrow().payableId();
        long half = reads.piece(voucher).orElseThrow().value() / 2;
        UUID settlement = UUID.randomUUID();
        Bytes32 reference = bytes32("0x" + "0d".repeat(32));
        for (LedgerCommand command : List.of(
                new LedgerCommand.Settle(payable, settlement, half, reference),
                new LedgerCommand.Redeem(settlement, List.of(voucher), List.of(half), 0, reference))) {
            Receipt receipt = bankActs(command);
            if (receipt.failure() != null) {
                throw new AssertionError(receipt.failure());
            }
        }
        await().until(() -> consortium
                .as(consortium.supplier, "supplier")
                .get("/api/v1/vouchers/" + voucher + "/payments")
                .asString()
                .contains(settlement.toString()));
        return settlement;
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
