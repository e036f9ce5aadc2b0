package io.counterfoil.bank;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.counterfoil.bank.Consortium.Issued;
import io.counterfoil.bank.hosting.HostedBanks;
import io.counterfoil.kernel.DocumentFingerprints;
import io.counterfoil.kernel.Money;
import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.Deployment;
import io.counterfoil.ledger.LedgerReads;
import io.counterfoil.ledger.Pkcs12KeyVault;
import io.counterfoil.ledger.Role;
import io.counterfoil.ledger.fisco.FiscoNode;
import io.counterfoil.service.testing.Contract;
import io.counterfoil.service.testing.ResponseContract;
import io.counterfoil.service.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;

/** What the tests of the running gateway share: real parts, the platform as the test has it, and the contract of every answer. */
@QuarkusTestResource(Surroundings.class)
public abstract class GatewayTest implements TestTokens {

    protected static final Contract CONTRACT = Contract.below("");
    protected static final UUID BANK_A = Surroundings.BANK_A;
    protected static final UUID BANK_B = Surroundings.BANK_B;
    protected static final UUID BANK_C = Surroundings.BANK_C;
    protected static final UUID BANK_D = Surroundings.BANK_D;
    protected static final long VALUE = 1_000_00;
    private static final ResponseContract RESPONSES = new ResponseContract(CONTRACT);

    protected static ScriptedPlatform platform;
    protected static Consortium consortium;
    /** Of the invoices; one day for the whole run, because tests move the business date. */
    protected static LocalDate issuedOn;

    protected BiFunction<UUID, List<String>, Map<String, Object>> claims;
    protected Function<Map<String, Object>, String> sign;

    @Inject
    protected FiscoNode node;

    @Inject
    protected Deployment deployment;

    @Inject
    protected LedgerReads reads;

    @Inject
    protected HostedBanks banks;

    @Inject
    protected DocumentFingerprints fingerprints;

    @ConfigProperty(name = "counterfoil.test.vault-directory")
    Path vault;

    @ConfigProperty(name = "counterfoil.vault.master-key-file")
    Path masterKey;

    @ConfigProperty(name = "counterfoil.test.platform-port")
    int platformPort;

    @BeforeEach
    final void form() throws IOException {
        RestAssured.replaceFiltersWith(RESPONSES);
        if (platform == null) {
            platform = new ScriptedPlatform(platformPort);
            issuedOn = reads.today().minusDays(20);
            consortium = Consortium.form(node, deployment, vault());
            banks.all().forEach(bank -> consortium.enrol(bank.participant(), Role.BANK, bank.enrolledKey()));
        }
        platform.isThere(true);
    }

    @Override
    public Map<String, Object> claims(UUID participant, List<String> roles) {
        return claims.apply(participant, roles);
    }

    @Override
    public String sign(Map<String, Object> anyClaims) {
        return sign.apply(anyClaims);
    }

    protected RequestSpecification as(UUID participant, String... roles) {
        return given().auth().oauth2(sign(claims(participant, List.of(roles))));
    }

    protected static ValidatableResponse post(RequestSpecification caller, String path) {
        return caller.header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Prefer", "wait=20")
                .contentType(ContentType.JSON)
                .body("{}")
                .post(path)
                .then();
    }

    protected static ValidatableResponse problem(ValidatableResponse response, int status, String name) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .body("type", endsWith("/problems/" + name))
                .body("status", equalTo(status));
    }

    /** Has the keys of those who are not hosted. */
    protected Pkcs12KeyVault vault() {
        return Pkcs12KeyVault.open(vault, masterKey);
    }

    /** As bank A itself. */
    protected ValidatableResponse bankA(String act) {
        return post(as(BANK_A, "bank-system"), "/banks/bank-a/" + act);
    }

    protected Bytes32 fingerprint(String invoice) {
        return new Bytes32(invoice(invoice).fingerprint(fingerprints));
    }

    protected static Money money(long minorUnits) {
        return new Money(minorUnits, Currency.getInstance(Consortium.CURRENCY));
    }

    /** Of the supplier to the debtor, typed. */
    protected ScriptedPaper invoice(String number) {
        return ScriptedPaper.invoice(number, issuedOn, money(VALUE));
    }

    /** Shown to bank A as a request for all of the voucher, on one invoice. */
    protected void showRequest(UUID request, UUID voucher, String invoice) {
        showRequest(BANK_A, request, voucher, money(VALUE), invoice(invoice));
    }

    protected void showRequest(UUID bank, UUID request, UUID voucher, Money value, ScriptedPaper... papers) {
        showRequestOf(consortium.supplier, bank, request, voucher, value, papers);
    }

    protected void showRequestOf(
            UUID supplier, UUID bank, UUID request, UUID voucher, Money value, ScriptedPaper... papers) {
        platform.showRequest(
                bank,
                request,
                supplier,
                consortium.debtor,
                voucher,
                value,
                Stream.of(papers).map(paper -> paper.under(fingerprints)).toList());
    }

    /** An instruction to bank A that the platform shows, over all of the payable. */
    protected UUID instructed(Issued issued) {
        UUID settlement = UUID.randomUUID();
        platform.showSettlement(BANK_A, settlement, issued.payable(), money(VALUE), "instructed");
        return settlement;
    }
}
