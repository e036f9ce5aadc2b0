package io.counterfoil.sandbox.replay;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.kernel.TokenRole;
import io.counterfoil.replay.client.Api;
import io.counterfoil.replay.client.Caller;
import io.counterfoil.replay.client.Confirmed;
import io.counterfoil.replay.client.Place;
import io.counterfoil.replay.client.ProblemException;
import io.counterfoil.replay.client.Tokens;
import io.counterfoil.sandbox.infrastructure.Gateway;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the banks' server does, asked over HTTP as a client asks it: with the service, the chain and the databases for real. */
class BanksAtWorkTest {

    private static final Duration LONG = Duration.ofSeconds(90);
    private static final String CURRENCY = "CNY";

    private static final Gateway PAYING = Gateway.HOSTED;
    private static final Gateway FINANCING = Gateway.OF_BANK_B;
    private static TestInstallation parts;
    private static Api api;
    private static Tokens tokens;
    private static Place place;
    private static Caller operator;
    private static Caller payingBank;
    private static Caller financingBank;

    private static final Caller DEBTOR = new Caller(UUID.randomUUID(), TokenRole.ENTERPRISE_MAKER);
    private static final Caller DEBTORS_CHECKER = new Caller(DEBTOR.participant(), TokenRole.ENTERPRISE_CHECKER);
    private static final Caller SUPPLIER = new Caller(UUID.randomUUID(), TokenRole.SUPPLIER);
    private static final Caller SECOND_TIER = new Caller(UUID.randomUUID(), TokenRole.SUPPLIER);

    @BeforeAll
    static void start() throws IOException {
        parts = SharedInstallation.get();
        Clients clients = Clients.of(parts);
        place = clients.place();
        tokens = clients.tokens();
        api = clients.api();
        operator = clients.operator();
        List<JsonNode> banks = api.banks(operator);
        payingBank = bank(banks.get(0));
        financingBank = bank(banks.get(1));
        tokens.register(List.of(payingBank, financingBank, DEBTOR, DEBTORS_CHECKER, SUPPLIER, SECOND_TIER));
        clients.enrol(DEBTOR.participant(), "ENTERPRISE", null);
        clients.enrol(SUPPLIER.participant(), "SUPPLIER", null);
        clients.enrol(SECOND_TIER.participant(), "SUPPLIER", null);
        banks.forEach(card -> clients.enrol(
                bank(card).participant(), "BANK", card.path("signingAddress").asText()));
    }

    private static Caller bank(JsonNode card) {
        return new Caller(UUID.fromString(card.path("participant").asText()), TokenRole.BANK_SYSTEM);
    }

    /** Chain, database and events agree after whatever was tried. */
    @AfterEach
    void nothingIsLostOrDoubled() {
        assertTrue(parts.verify(null).passed(), () -> parts.verify(null).toString());
    }

    private static ObjectNode object() {
        return api.http().json().createObjectNode();
    }

    private static ObjectNode money(String amount) {
        return object().put("amount", amount).put("currency", CURRENCY);
    }

    private static Confirmed post(Caller as, String path, ObjectNode body) {
        String key = UUID.randomUUID().toString();
        return api.post(as, path, body, attempt -> key + "-" + attempt);
    }

    private static Confirmed askBank(Caller bank, String act) {
        String name = bank.equals(payingBank) ? "bank-a/" : "bank-b/";
        String key = UUID.randomUUID().toString();
        return api.postToBank(bank, name + act, attempt -> key);
    }

    private record Voucher(String payable, String root) {}

    /** Issued by the debtor and taken by the supplier. */
    private static Voucher held(String amount) {
        LocalDate today =
                LocalDate.parse(api.get(operator, "/business-date").path("date").asText());
        ObjectNode payable = object().put("invoiceNumber", UUID.randomUUID().toString())
                .put("creditor", SUPPLIER.participant().toString())
                .put("issuedOn", today.toString())
                .put("dueOn", today.plusDays(60).toString())
                .put("payingBank", payingBank.participant().toString());
        payable.set("amount", money(amount));
        String id = post(DEBTOR, "/payables", payable).text("resourceId");
        String root = post(DEBTORS_CHECKER, "/payables/" + id + "/confirmation", object())
                .text("voucherId");
        post(SUPPLIER, "/offers/" + root + "/acceptance", object());
        return new Voucher(id, root);
    }

    private static String passedOn(String voucher, String amount) {
        ObjectNode offer = object().put("recipient", SECOND_TIER.participant().toString());
        offer.set("value", money(amount));
        String part = post(SUPPLIER, "/vouchers/" + voucher + "/offers", offer).text("voucherId");
        post(SECOND_TIER, "/offers/" + part + "/acceptance", object());
        return part;
    }

    private static String instructed(String payable, String amount) {
        ObjectNode settlement =
                object().put("payableId", payable).put("paymentReference", "transfer for " + payable + " of " + amount);
        settlement.set("amount", money(amount));
        return post(DEBTOR, "/settlements", settlement).text("resourceId");
    }

    private static void assertRedeemed(String voucher, String amount) {
        await().atMost(LONG)
                .untilAsserted(() -> assertEquals(
                        amount,
                        api.get(operator, "/vouchers/" + voucher)
                                .at("/redeemed/amount")
                                .asText()));
    }

    private static void assertPayable(String payable, String state, String redeemed, String live) {
        await().atMost(LONG).untilAsserted(() -> {
            JsonNode now = api.get(operator, "/payables/" + payable);
            assertEquals(state, now.path("state").asText(), now::toString);
            assertEquals(redeemed, now.at("/redeemed/amount").asText(), now::toString);
            assertEquals(live, now.at("/live/amount").asText(), now::toString);
        });
    }

    private static long redemptions(String payable) throws SQLException {
        return parts.count("select count(*) from projection.redemption r join projection.piece p on p.id = r.piece_id"
                + " where p.payable_id = '" + payable + "'");
    }

    @Test
    void aPartPaymentIsSharedProRataAndTheRestIsPaidLater() throws Exception {
        Voucher voucher = held("1000.01");
        String part = passedOn(voucher.root(), "400.00");
        String first = instructed(voucher.payable(), "333.33");
        Confirmed paid = askBank(payingBank, "settlements/" + first + "/execution");
        assertEquals("closed", paid.text("state"));
        // 400.00 and 600.01 of 1000.01: 133.33 and 199.99 exactly or less, and the cent that is left goes to the larger
        // remainder.
        assertRedeemed(part, "133.33");
        assertRedeemed(voucher.root(), "200.00");
        assertPayable(voucher.payable(), "issued", "333.33", "666.68");
        assertEquals(
                paid.operation(),
                askBank(payingBank, "settlements/" + first + "/execution").operation(),
                "asked again it lists what it did, and does nothing");
        assertEquals(2, redemptions(voucher.payable()));

        String rest = instructed(voucher.payable(), "666.68");
        assertEquals(
                "closed",
                askBank(payingBank, "settlements/" + rest + "/execution").text("state"));
        assertRedeemed(part, "400.00");
        assertRedeemed(voucher.root(), "600.01");
        assertPayable(voucher.payable(), "settled", "1000.01", "0.00");
        assertEquals(4, redemptions(voucher.payable()));
    }

    @Test
    void aLockUnderOtherTermsThanTheBankQuotedIsNotApproved() throws Exception {
        Voucher voucher = held("500.00");
        String request = asked(voucher, "200.00");
        Confirmed quoted = askBank(financingBank, "financing-requests/" + request + "/quote");
        String otherTerms = "0x" + "7".repeat(64);
        parts.executeIn(
                "receivables",
                "update records.quote set terms_hash = '" + otherTerms + "', fee = fee + 1 where request_id = '"
                        + request + "'");
        post(
                SUPPLIER,
                "/financing-requests/" + request + "/acceptance",
                object().put("quoteId", quoted.text("quoteId")));

        ProblemException refused = assertThrows(
                ProblemException.class, () -> askBank(financingBank, "financing-requests/" + request + "/approval"));
        assertEquals(409, refused.status());
        assertEquals("terms-differ", ProblemException.type(refused.problem()));
        JsonNode now = api.get(operator, "/financing-requests/" + request);
        assertEquals("locked", now.path("state").asText());
        JsonNode locked =
                api.get(operator, "/vouchers/" + now.path("lockedVoucherId").asText());
        assertEquals(SUPPLIER.participant().toString(), locked.path("holder").asText());
        assertThrows(ProblemException.class, () -> askBank(financingBank, "financing-requests/" + request + "/payout"));
        assertEquals(
                0,
                parts.countIn(
                        FINANCING.database(),
                        "select count(*) from bank.submission where idempotency_key like 'financing-approved:" + request
                                + "%'"),
                "nothing was signed");
        askBank(financingBank, "financing-requests/" + request + "/decline");
    }

    /** The bank's database refuses to store the redemption's transaction: so the settlement is open and nothing is paid when it dies. */
    @Test
    void aBankThatIsKilledBetweenOpeningAndRedeemingGoesOnWithoutPayingTwice() throws Exception {
        Voucher voucher = held("1000.00");
        String part = passedOn(voucher.root(), "250.00");
        String settlement = instructed(voucher.payable(), "1000.00");
        StoppedGateway stopped = StoppedGateway.at(parts, PAYING, "insert", "pieces-redeemed");
        CompletableFuture<Confirmed> asking =
                CompletableFuture.supplyAsync(() -> askBank(payingBank, "settlements/" + settlement + "/execution"));
        await().atMost(LONG).until(stopped::isReached);
        parts.killMinusNine(PAYING.part());
        assertPayable(voucher.payable(), "issued", "0.00", "1000.00");
        assertEquals(
                settlement,
                api.get(operator, "/payables/" + voucher.payable())
                        .path("openSettlementId")
                        .asText());
        stopped.goOn();
        parts.up();

        // The client has been asking all the while, as clients do; and others may ask at the same time.
        Confirmed again = askBank(payingBank, "settlements/" + settlement + "/execution");
        assertEquals("closed", asking.get(LONG.toSeconds(), TimeUnit.SECONDS).text("state"));
        assertEquals("closed", again.text("state"));
        assertRedeemed(part, "250.00");
        assertRedeemed(voucher.root(), "750.00");
        assertPayable(voucher.payable(), "settled", "1000.00", "0.00");
        assertEquals(2, redemptions(voucher.payable()));
        assertEquals(
                1,
                parts.countIn(
                        PAYING.database(),
                        "select count(*) from bank.submission where state = 'CONFIRMED' and idempotency_key like 'settlement-opened:"
                                + settlement + "%'"));
    }

    /** All six in the full run, two of them otherwise. */
    static Stream<Arguments> kills() {
        long seed = Long.getLong("counterfoil.seed", System.nanoTime());
        List<Arguments> kills = new ArrayList<>();
        for (String step : List.of("settlement-opened", "holds-ended", "pieces-redeemed")) {
            kills.add(Arguments.of("insert", step));
            kills.add(Arguments.of("update", step));
        }
        Collections.shuffle(kills, new Random(seed));
        System.out.println("BanksAtWorkTest: -Dcounterfoil.seed=" + seed);
        return kills.stream().limit(Boolean.getBoolean("counterfoil.full") ? kills.size() : 2);
    }

    /** Before and after each of its transactions: when the bank has not signed yet, and when it does not know that the chain has it. */
    @ParameterizedTest
    @MethodSource("kills")
    void whatWasAskedForOnceIsPaidByItselfWhereverTheGatewayIsKilled(String when, String step) throws Exception {
        Voucher voucher = held("1000.00");
        passedOn(voucher.root(), "250.00");
        ObjectNode open = object().put("recipient", SECOND_TIER.participant().toString());
        open.set("value", money("100.00"));
        post(SUPPLIER, "/vouchers/" + voucher.root() + "/offers", open);
        String settlement = instructed(voucher.payable(), "1000.00");
        StoppedGateway stopped = StoppedGateway.at(parts, PAYING, when, step);
        askOnce(payingBank, "bank-a/settlements/" + settlement + "/execution");
        await().atMost(LONG).until(stopped::isReached);
        parts.killMinusNine(PAYING.part());
        stopped.goOn();
        parts.up();
        assertPayable(voucher.payable(), "settled", "1000.00", "0.00");
        assertEquals(3, redemptions(voucher.payable()));
    }

    /** All four in the full run, two of them otherwise. */
    static Stream<Arguments> killsOfPayouts() {
        List<Arguments> kills = new ArrayList<>();
        for (String step : List.of("payout-instructed", "funds-attested")) {
            kills.add(Arguments.of("insert", step));
            kills.add(Arguments.of("update", step));
        }
        Collections.shuffle(kills, new Random(Long.getLong("counterfoil.seed", System.nanoTime())));
        return kills.stream().limit(Boolean.getBoolean("counterfoil.full") ? kills.size() : 2);
    }

    /** As above: a payout is instructed and attested once, and nobody asks for it again. */
    @ParameterizedTest
    @MethodSource("killsOfPayouts")
    void aPayoutThatWasAskedForOnceIsPaidByItselfWhereverTheGatewayIsKilled(String when, String step) throws Exception {
        String request = approved(held("1000.00"), "400.00");
        StoppedGateway stopped = StoppedGateway.at(parts, FINANCING, when, step);
        askOnce(financingBank, "bank-b/financing-requests/" + request + "/payout");
        await().atMost(LONG).until(stopped::isReached);
        parts.killMinusNine(FINANCING.part());
        stopped.goOn();
        parts.up();
        await().atMost(LONG)
                .until(() -> api.get(operator, "/financing-requests/" + request)
                        .path("state")
                        .asText()
                        .equals("funded"));
        // What was on its way when the process was killed is found on chain, and marked, a while after.
        for (String act : List.of("payout-instructed", "funds-attested")) {
            await().atMost(LONG)
                    .untilAsserted(() -> assertEquals(
                            1,
                            parts.countIn(
                                    FINANCING.database(),
                                    "select count(*) from bank.submission where state = 'CONFIRMED'"
                                            + " and idempotency_key like '" + act + ":" + request + "%'"),
                            act));
        }
    }

    /** @return id of the request for a part of the voucher, on an invoice of that amount */
    private static String asked(Voucher voucher, String amount) {
        ObjectNode asked = object().put("voucherId", voucher.root());
        asked.set("value", money(amount));
        ObjectNode invoice = object().put("kind", "invoice")
                .put("number", UUID.randomUUID().toString())
                .put(
                        "issuedOn",
                        api.get(operator, "/business-date").path("date").asText());
        invoice.set("amount", money(amount));
        asked.putArray("documents")
                .addObject()
                .put("documentId", post(SUPPLIER, "/trade-documents", invoice).text("resourceId"));
        asked.putArray("banks").add(financingBank.participant().toString());
        return post(SUPPLIER, "/financing-requests", asked).text("resourceId");
    }

    /** @return id of the request, whose quote was taken and approved */
    private static String approved(Voucher voucher, String amount) {
        String request = asked(voucher, amount);
        Confirmed quoted = askBank(financingBank, "financing-requests/" + request + "/quote");
        post(
                SUPPLIER,
                "/financing-requests/" + request + "/acceptance",
                object().put("quoteId", quoted.text("quoteId")));
        askBank(financingBank, "financing-requests/" + request + "/approval");
        return request;
    }

    /** And never again, whatever the answer. */
    private static void askOnce(Caller bank, String act) throws IOException, InterruptedException {
        PlainHttp.send(HttpRequest.newBuilder(place.atBank(act))
                .header("Authorization", "Bearer " + tokens.of(bank))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Prefer", "wait=0")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}")));
    }
}
