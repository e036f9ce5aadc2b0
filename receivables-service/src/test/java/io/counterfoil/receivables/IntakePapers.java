package io.counterfoil.receivables;

import static io.counterfoil.receivables.Consortium.idIn;
import static io.counterfoil.receivables.Consortium.newKey;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Files of payables as an ERP writes them. */
public final class IntakePapers {

    public static final String HEADER = "Invoice No,Supplier,Amount,Currency,Invoice date,Due date";

    private static final RestAssuredConfig AS_THEY_ARE = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    private IntakePapers() {}

    /** With a byte order mark and one row. */
    public static String csv(String invoice) {
        return "\uFEFF" + HEADER + "\r\n" + row(invoice, "100.00") + "\r\n";
    }

    public static String row(String invoice, String amount) {
        return invoice + ",Supplier," + amount + ",CNY,2026-07-01,2026-12-01";
    }

    public static UUID uploaded(RequestSpecification caller, String fileName, String content) {
        return idIn(
                upload(caller, newKey(), fileName, content.getBytes(StandardCharsets.UTF_8))
                        .statusCode(201),
                "resourceId");
    }

    public static ValidatableResponse upload(RequestSpecification caller, String key, String fileName, byte[] content) {
        return caller.config(AS_THEY_ARE)
                .header("Idempotency-Key", key)
                .contentType("application/octet-stream")
                .body(content)
                .post(Consortium.API + "intakes?fileName=" + fileName)
                .then();
    }

    public static String layout(int version) {
        return """
                {"version":%d,"layout":{"encoding":"UTF-8","delimiter":",","dates":"YYYY-MM-DD","amounts":"point",
                 "columns":{"invoice_number":"Invoice No","creditor":"Supplier","amount":"Amount","currency":"Currency",
                            "issue_date":"Invoice date","due_date":"Due date"}}}""".formatted(version);
    }

    public static String confirmation(int version, UUID bank, boolean allOrNothing) {
        return "{\"version\":%d,\"payingBank\":\"%s\",\"allOrNothing\":%s}".formatted(version, bank, allOrNothing);
    }
}
