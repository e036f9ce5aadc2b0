package io.counterfoil.receivables;

import static io.counterfoil.receivables.Consortium.idIn;
import static io.counterfoil.receivables.Consortium.newKey;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Files as participants upload them: small, and of the types they claim. */
public final class Papers {

    private static final RestAssuredConfig AS_THEY_ARE = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    private static final AtomicLong ACCOUNTS = new AtomicLong();

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

    public static String newNumber() {
        return String.valueOf(6_222_000_000_000_000L + ACCOUNTS.incrementAndGet());
    }

    public static UUID bankAccount(RequestSpecification caller) {
        return idIn(
                Consortium.post(caller, "bank-accounts", account(newNumber())).statusCode(201), "resourceId");
    }

    public static UUID upload(RequestSpecification caller, String query, byte[] pdf) {
        return idIn(post(caller, newKey(), query, "application/pdf", pdf).statusCode(201), "resourceId");
    }
}
