package io.counterfoil.bank.registration;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.counterfoil.bank.Consortium.Issued;
import io.counterfoil.bank.GatewayTest;
import io.counterfoil.bank.Surroundings;
import io.counterfoil.devservers.registry.RegistryServer;
import io.counterfoil.devservers.standin.Fault;
import io.counterfoil.devservers.standin.StandIn;
import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.FinancingState;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;

/** A registry that does what a test has it do, and a financing of a bank that pays nothing without it. */
abstract class RegistryAtHand extends GatewayTest {

    static final Duration WITHIN = Duration.ofSeconds(40);
    static final UUID BANK_E = Surroundings.BANK_E;
    static final UUID BANK_F = Surroundings.BANK_F;
    static RegistryServer registry;

    @ConfigProperty(name = "counterfoil.test.registry-port")
    int registryPort;

    UUID request;
    Issued issued;

    @BeforeEach
    void approved() throws IOException {
        if (registry == null) {
            registry = new RegistryServer(StandIn.Start.plain(registryPort));
        }
        registry.behave(Fault.NONE, Duration.ZERO, "");
        issued = consortium.issued(VALUE, BANK_A);
        request = approvedBy(BANK_E, "bank-e", issued.root());
    }

    @AfterAll
    static void close() {
        registry.close();
        registry = null;
    }

    UUID approvedBy(UUID bank, String id, UUID voucher) {
        UUID financing = UUID.randomUUID();
        String invoice = "INV-" + financing;
        showRequest(bank, financing, voucher, money(VALUE), invoice(invoice));
        String path = "/banks/" + id + "/financing-requests/" + financing;
        String terms = post(as(bank, "bank-system"), path + "/quote")
                .statusCode(200)
                .extract()
                .path("termsHash");
        consortium.lock(financing, voucher, bank, VALUE, new Bytes32(terms), fingerprint(invoice));
        post(as(bank, "bank-system"), path + "/approval").statusCode(200);
        return financing;
    }

    String path(String act) {
        return "/banks/bank-e/financing-requests/" + request + "/" + act;
    }

    ValidatableResponse payout() {
        return post(as(BANK_E, "bank-system"), path("payout"));
    }

    ValidatableResponse registration() {
        return as(BANK_E, "bank-officer").get(path("registration")).then().statusCode(200);
    }

    ValidatableResponse send(RequestSpecification caller, String act, String body) {
        return caller.header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(body)
                .post(path(act))
                .then();
    }

    FinancingState state() {
        return reads.financing(request).orElseThrow().state();
    }

    List<JsonNode> inForce() {
        return registry.under(request.toString()).stream()
                .filter(each -> each.path("state").asText().equals("in-force"))
                .toList();
    }

    void isPaidByItself() {
        await().atMost(WITHIN).until(() -> state() == FinancingState.FUNDED);
        registration().body("state", equalTo("registered")).body("number", equalTo(number()));
    }

    String number() {
        assertEquals(1, inForce().size(), "in force under our reference: " + inForce());
        return inForce().get(0).path("number").asText();
    }
}
