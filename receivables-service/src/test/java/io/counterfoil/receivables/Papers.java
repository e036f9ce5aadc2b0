package io.counterfoil.receivables;

import static io.counterfoil.receivables.Consortium.idIn;
import static io.counterfoil.receivables.Consortium.newKey;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Files as participants upload them: small, and of the types they claim. */
public final class Papers {

    private static final RestAssuredConfig AS_THEY_ARE = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    private static final AtomicLong NUMBERS = new AtomicLong();

    public static final String TERMS_SHA256 = "0x" + "ab".repeat(32);

    private Papers() {}

    public static byte[] pdf(String text) {
        return ("%PDF-1.7\n% " + text + "\ntrailer\n%%EOF\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    public static byte[] jpeg() {
        return latin1("\u00FF\u00D8\u00FF\u00E0..JFIF picture\u00FF\u00D9");
    }

    public static byte[] png() {
        return latin1("\u0089PNG\r\n\u001A\n\0\0\0\rIHDR picture \0\0\0\0IEND\u00AEB`\u0082");
    }

    public static byte[] latin1(String bytes) {
        return bytes.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Query of a licence that does not expire. */
    public static String licence(LocalDate issuedOn) {
        return "kind=business-licence&issuedOn=" + issuedOn;
    }

    public static ValidatableResponse post(
            RequestSpecification caller, String key, String query, String mediaType, byte[] content) {
        return caller.config(AS_THEY_ARE)
                .header("Idempotency-Key", key)
                .contentType(mediaType)
                .body(content)
                .post(Consortium.API + "kyc-documents?" + query)
                .then();
    }

    /** Body of an account with a number of its own. */
    public static String account(String number) {
        return "{\"number\":\"%s\",\"bankCode\":\"102100099996\",\"holder\":\"Second Tier Fasteners Ltd\",\"currency\":\"CNY\"}"
                .formatted(number);
    }

    public static String identifier(UUID participant, String scheme, String value) {
        return "{\"participant\":\"%s\",\"scheme\":\"%s\",\"value\":\"%s\",\"evidence\":\"the register\"}"
                .formatted(participant, scheme, value);
    }

    public static String newNumber() {
        return String.valueOf(6_222_000_000_000_000L + NUMBERS.incrementAndGet());
    }

    public static UUID bankAccount(RequestSpecification caller) {
        return idIn(
                Consortium.post(caller, "bank-accounts", account(newNumber())).statusCode(201), "resourceId");
    }

    /** Checked and verified by two persons of the operators. */
    public static UUID verifiedAccount(Consortium consortium, RequestSpecification caller) {
        UUID account = bankAccount(caller);
        String path = "bank-accounts/" + account;
        Consortium.post(
                        consortium.person("Ou", "portal", consortium.operator, "operator"),
                        path + "/check",
                        "{\"evidence\":\"seen\"}")
                .statusCode(200);
        Consortium.post(
                        consortium.person("Pang", "portal", consortium.operator, "operator"),
                        path + "/verification",
                        "{}")
                .statusCode(200);
        return account;
    }

    public static String terms(String version, LocalDate effectiveFrom) {
        return "{\"version\":\"%s\",\"title\":\"Terms of the platform\",\"sha256\":\"%s\",\"effectiveFrom\":\"%s\"}"
                .formatted(version, TERMS_SHA256, effectiveFrom);
    }

    /** The first day on which another version may come into force. */
    public static LocalDate nextDay(Consortium consortium, LocalDate today) {
        List<String> days = consortium
                .as(consortium.operator, "operator")
                .get(Consortium.API + "terms?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.state == 'published' }.effectiveFrom");
        return days.stream()
                .map(LocalDate::parse)
                .map(day -> day.plusDays(1))
                .filter(day -> day.isAfter(today))
                .max(Comparator.naturalOrder())
                .orElse(today);
    }

    public static UUID proposedTerms(Consortium consortium, LocalDate effectiveFrom) {
        return idIn(
                Consortium.post(
                                consortium.person("Ou", "portal", consortium.operator, "operator"),
                                "terms",
                                terms("v" + NUMBERS.incrementAndGet(), effectiveFrom))
                        .statusCode(201),
                "resourceId");
    }

    /** In force after all that were published before. */
    public static UUID publishedTerms(Consortium consortium, LocalDate today) {
        UUID id = proposedTerms(consortium, nextDay(consortium, today));
        Consortium.post(
                        consortium.person("Pang", "portal", consortium.operator, "operator"),
                        "terms/" + id + "/publication",
                        "{}")
                .statusCode(200);
        return id;
    }

    public static UUID upload(RequestSpecification caller, String query, byte[] pdf) {
        return idIn(post(caller, newKey(), query, "application/pdf", pdf).statusCode(201), "resourceId");
    }
}
