package io.counterfoil.receivables;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.counterfoil.kernel.UnifiedSocialCreditCode;
import io.counterfoil.service.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A consortium as tests need it: its members, their tokens, and the way to a voucher that somebody holds. All through the API. */
public final class Consortium implements TestTokens {

    public static final String API = "/api/v1/";
    private static Consortium formed;

    private final BiFunction<UUID, List<String>, Map<String, Object>> claims;
    private final Function<Map<String, Object>, String> sign;

    public final UUID operator = Surroundings.OPERATOR;
    public UUID debtor;
    public UUID otherDebtor;
    public UUID supplier;
    public UUID secondTier;
    public UUID bank;
    public String bankAddress;
    private @Nullable UUID secondOperator;

    private final Map<String, UUID> documents = new ConcurrentHashMap<>();
    private final Map<UUID, String> usccs = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();

    private Consortium(
            BiFunction<UUID, List<String>, Map<String, Object>> claims, Function<Map<String, Object>, String> sign) {
        this.claims = claims;
        this.sign = sign;
    }

    /** One for the whole run: members are enrolled once. */
    public static synchronized Consortium form(
            BiFunction<UUID, List<String>, Map<String, Object>> claims,
            Function<Map<String, Object>, String> sign,
            Function<UUID, String> bankKey) {
        if (formed == null) {
            Consortium consortium = new Consortium(claims, sign);
            consortium.debtor = consortium.enrol("Debtor", "ENTERPRISE", null);
            consortium.otherDebtor = consortium.enrol("Other debtor", "ENTERPRISE", null);
            consortium.supplier = consortium.enrol("Supplier", "SUPPLIER", null);
            consortium.secondTier = consortium.enrol("Second tier", "SUPPLIER", null);
            consortium.bank = UUID.randomUUID();
            consortium.bankAddress = bankKey.apply(consortium.bank);
            consortium.enrolAs(consortium.bank, "Bank", "BANK", consortium.bankAddress);
            formed = consortium;
        }
        return formed;
    }

    public String token(UUID participant, String... roles) {
        return sign.apply(claims.apply(participant, List.of(roles)));
    }

    @Override
    public Map<String, Object> claims(UUID participant, List<String> roles) {
        return claims.apply(participant, roles);
    }

    public Map<String, Object> claims(UUID participant, String... roles) {
        return claims.apply(participant, List.of(roles));
    }

    @Override
    public String sign(Map<String, Object> anyClaims) {
        return sign.apply(anyClaims);
    }

    /** Another subject for each role: who records is never who confirms. */
    public RequestSpecification as(UUID participant, String... roles) {
        return given().auth().oauth2(token(participant, roles));
    }

    /**
     * A certain person, in whatever roles and with whatever client.
     *
     * @param name also the subject
     */
    public RequestSpecification person(String name, String client, UUID participant, String... roles) {
        Map<String, Object> said = claims(participant, roles);
        said.put("sub", name);
        said.put("name", name);
        said.put("azp", client);
        return given().auth().oauth2(sign(said));
    }

    /** Body of a rule with tiers of amounts and numbers of checkers, in turns. */
    public static String rule(String currency, LocalDate effectiveFrom, Object... tiers) {
        List<String> written = new ArrayList<>();
        for (int i = 0; i < tiers.length; i += 2) {
            written.add("{\"from\":{\"amount\":\"%s\",\"currency\":\"%s\"},\"checkers\":%s}"
                    .formatted(tiers[i], currency, tiers[i + 1]));
        }
        return "{\"effectiveFrom\":\"%s\",\"tiers\":[%s]}".formatted(effectiveFrom, String.join(",", written));
    }

    public static String newKey() {
        return UUID.randomUUID().toString();
    }

    /** Posts with a new key. */
    public static ValidatableResponse post(RequestSpecification caller, String path, String body) {
        return post(caller, newKey(), path, body);
    }

    public static ValidatableResponse post(RequestSpecification caller, String key, String path, String body) {
        return caller.header("Idempotency-Key", key)
                .header("Prefer", "wait=20")
                .contentType(ContentType.JSON)
                .body(body)
                .post(API + path)
                .then();
    }

    public static ValidatableResponse problem(ValidatableResponse response, int status, String name) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .body("type", endsWith("/problems/" + name))
                .body("status", equalTo(status));
    }

    public static UUID idIn(ValidatableResponse response, String field) {
        return UUID.fromString(response.extract().path(field));
    }

    public UUID enrol(String name, String role, String address) {
        UUID id = UUID.randomUUID();
        enrolAs(id, name, role, address);
        return id;
    }

    /** Enrolled by the first test that needs it; one operator is enough for an act as long as no test asks for more. */
    public synchronized UUID secondOperator() {
        if (secondOperator == null) {
            secondOperator = enrol("Second operator", "OPERATOR", null);
        }
        return secondOperator;
    }

    /** An operator that is a supplier, too. */
    public UUID enrolOperatorAndSupplier() {
        return enrol("Operator that supplies", "OPERATOR\",\"SUPPLIER", null);
    }

    /** Of a supplier that was enrolled here. */
    public String usccOf(UUID supplier) {
        return Objects.requireNonNull(usccs.get(supplier));
    }

    private String newUscc(UUID participant) {
        String uscc = newUscc();
        usccs.put(participant, uscc);
        return uscc;
    }

    /** Nobody has it yet. */
    public String newUscc() {
        String body = "91310000MA1K%05d".formatted(numbers.incrementAndGet());
        return body + UnifiedSocialCreditCode.checkCharacterOf(body);
    }

    private void enrolAs(UUID id, String name, String role, String address) {
        String signing = address == null ? "" : ",\"signingAddress\":\"" + address + "\"";
        String uscc = role.contains("SUPPLIER") ? ",\"uscc\":\"" + newUscc(id) + "\"" : "";
        post(
                        as(operator, "operator"),
                        "participants",
                        "{\"id\":\"%s\",\"name\":\"%s\",\"roles\":[\"%s\"]%s%s}"
                                .formatted(id, name, role, signing, uscc))
                .statusCode(201);
    }

    public String payable(String invoice, String amount, String dueOn) {
        return """
                {"invoiceNumber":"%s","creditor":"%s","amount":{"amount":"%s","currency":"CNY"},
                 "issuedOn":"2026-07-01","dueOn":"%s","payingBank":"%s"}""".formatted(invoice, supplier, amount, dueOn, bank);
    }

    /** Due in December, or later where other tests have moved the day so far. */
    public UUID recordPayable(String amount) {
        return recordPayable(amount, inTime("2026-12-01", 60));
    }

    /** The day, or the business date and as many days where that is later: test classes share the day and move it on. */
    private String inTime(String day, int days) {
        LocalDate enough = LocalDate.parse(person("Day reader", "portal", operator, "operator")
                        .get(API + "business-date")
                        .then()
                        .statusCode(200)
                        .extract()
                        .<String>path("date"))
                .plusDays(days);
        return enough.isAfter(LocalDate.parse(day)) ? enough.toString() : day;
    }

    public UUID recordPayable(String amount, String dueOn) {
        return idIn(
                post(as(debtor, "enterprise-maker"), "payables", payable(newKey(), amount, dueOn))
                        .statusCode(201),
                "resourceId");
    }

    /** @return the root voucher, open for the supplier */
    public UUID issue(UUID payable) {
        return idIn(
                post(as(debtor, "enterprise-checker"), "payables/" + payable + "/confirmation", "{}")
                        .statusCode(200),
                "voucherId");
    }

    /** A root voucher held by the supplier. */
    public UUID held(String amount) {
        UUID voucher = issue(recordPayable(amount));
        post(as(supplier, "supplier"), "offers/" + voucher + "/acceptance", "{}")
                .statusCode(200);
        return voucher;
    }

    public String offer(UUID recipient, String amount) {
        return "{\"recipient\":\"%s\",\"value\":{\"amount\":\"%s\",\"currency\":\"CNY\"}}".formatted(recipient, amount);
    }

    public UUID offered(UUID voucher, String amount) {
        return idIn(
                post(as(supplier, "supplier"), "vouchers/" + voucher + "/offers", offer(secondTier, amount))
                        .statusCode(201),
                "voucherId");
    }

    /** On the supplier's typed invoice of this number, of 1000.00. */
    public String financing(UUID voucher, String amount, String number) {
        return financing(voucher, amount, document(supplier, number));
    }

    public String financing(UUID voucher, String amount, UUID document) {
        return """
                {"voucherId":"%s","value":{"amount":"%s","currency":"CNY"},
                 "documents":[{"documentId":"%s"}],"banks":["%s"]}""".formatted(voucher, amount, document, bank);
    }

    /** Typed once. */
    public UUID document(UUID owner, String number) {
        return documents.computeIfAbsent(
                owner + " " + number, first -> TradePapers.typed(as(owner, "supplier"), TradePapers.invoice(number)));
    }

    public UUID financingRequested(UUID voucher, String amount, String number) {
        return idIn(
                post(as(supplier, "supplier"), "financing-requests", financing(voucher, amount, number))
                        .statusCode(201),
                "resourceId");
    }

    public String quote(String net) {
        return """
                {"annualRate":"3.85","fee":{"amount":"1.00","currency":"CNY"},"netProceeds":{"amount":"%s","currency":"CNY"},
                 "recourse":false,"payoutAccountRef":"ACC-7","validUntil":"%s","approveBy":"%s"}""".formatted(net, inTime("2026-11-01", 9), inTime("2026-11-02", 10));
    }
}
