package io.counterfoil.receivables.adapter.rest;

import static io.counterfoil.receivables.Consortium.idIn;
import static io.counterfoil.receivables.Consortium.newKey;
import static io.counterfoil.receivables.Consortium.post;
import static io.counterfoil.receivables.Consortium.problem;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.counterfoil.receivables.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Every operation of the contract, tried without a token, with bad tokens, with each wrong role, and by a stranger. */
@QuarkusTest
class AccessMatrixTest extends ServiceTest {

    private static final List<String> ROLES = List.of("enterprise", "supplier", "bank", "operator", "regulator");

    private record OperationUnderTest(String id, String method, String path, List<String> roles) {}

    private static List<OperationUnderTest> operations() {
        try (InputStream contract = AccessMatrixTest.class.getResourceAsStream("/openapi.yml")) {
            List<OperationUnderTest> operations = new ArrayList<>();
            for (Map.Entry<String, JsonNode> path :
                    new YAMLMapper().readTree(contract).get("paths").properties()) {
                for (String method : List.of("get", "post")) {
                    JsonNode operation = path.getValue().get(method);
                    if (operation != null) {
                        List<String> roles = new ArrayList<>();
                        operation.get("x-roles").forEach(role -> roles.add(role.asText()));
                        operations.add(new OperationUnderTest(
                                operation.get("operationId").asText(), method, path.getKey(), roles));
                    }
                }
            }
            return operations;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static ValidatableResponse call(RequestSpecification caller, OperationUnderTest operation, UUID id) {
        String path =
                "/api/v1" + operation.path().replace("{id}", id.toString()).replace("{key}", id.toString());
        return operation.method().equals("get")
                ? caller.get(path).then()
                : caller.header("Idempotency-Key", newKey())
                        .contentType("application/json")
                        .body(bodyOf(operation.id()))
                        .post(path)
                        .then();
    }

    /** Well formed, so that what refuses it is not its form. */
    private static String bodyOf(String operation) {
        return switch (operation) {
            case "refusePayable" -> "{\"reason\":\"x\"}";
            case "offerPart" ->
                "{\"recipient\":\"%s\",\"value\":{\"amount\":\"10.00\",\"currency\":\"CNY\"}}"
                        .formatted(UUID.randomUUID());
            case "quoteFinancing" -> """
                {"annualRate":"1","fee":{"amount":"1.00","currency":"CNY"},"netProceeds":{"amount":"1.00","currency":"CNY"},
                 "recourse":true,"payoutAccountRef":"A","validUntil":"2026-11-01","approveBy":"2026-11-01"}""";
            case "acceptQuote" -> "{\"quoteId\":\"%s\"}".formatted(UUID.randomUUID());
            default -> "{}";
        };
    }

    @Test
    void withoutATokenNothingAnswersButUnauthenticated() {
        assertFalse(operations().isEmpty());
        for (OperationUnderTest operation : operations()) {
            problem(call(given(), operation, UUID.randomUUID()), 401, "unauthenticated");
        }
    }

    @Test
    void eachWrongRoleIsForbidden() {
        for (OperationUnderTest operation : operations()) {
            for (String role : ROLES) {
                if (!operation.roles().contains(role)) {
                    RequestSpecification caller = consortium.as(consortium.debtor, role);
                    problem(call(caller, operation, UUID.randomUUID()), 403, "forbidden");
                }
            }
        }
    }

    @Test
    void aStrangerFindsNothingUnderAnyId() {
        UUID payable = consortium.recordPayable("1000.00");
        UUID voucher = consortium.offered(consortium.held("1000.00"), "100.00");
        UUID request = consortium.financingRequested(consortium.held("1000.00"), "400.00", newKey());
        ValidatableResponse instructed = settlementOf(consortium.held("1000.00"));
        Map<String, UUID> ids = Map.of(
                "payables", payable,
                "vouchers", voucher,
                "offers", voucher,
                "financing-requests", request,
                "settlements", idIn(instructed, "resourceId"),
                "operations", idIn(instructed, "id"));
        for (OperationUnderTest operation : operations()) {
            if (operation.path().contains("{id}") && !operation.id().equals("getParticipant")) {
                UUID id = Objects.requireNonNull(ids.get(operation.path().split("/")[1]), operation.path());
                for (String role : operation.roles()) {
                    if (!List.of("operator", "regulator").contains(role)
                            || operation.method().equals("post")) {
                        problem(call(consortium.as(UUID.randomUUID(), role), operation, id), 404, "not-found");
                    }
                }
            }
        }
    }

    private ValidatableResponse settlementOf(UUID voucher) {
        String body =
                "{\"payableId\":\"%s\",\"amount\":{\"amount\":\"1000.00\",\"currency\":\"CNY\"},\"paymentReference\":\"T\"}"
                        .formatted(reads.piece(voucher).orElseThrow().payableId());
        return post(consortium.as(consortium.debtor, "enterprise"), "settlements", body)
                .statusCode(201);
    }

    @Test
    void forgedExpiredForeignAndNamelessTokensAreRefused() {
        OperationUnderTest operation = operations().stream()
                .filter(each -> each.id().equals("recordPayable"))
                .findFirst()
                .orElseThrow();
        Map<String, Object> expired = consortium.claims(consortium.debtor, "enterprise");
        expired.put("exp", Instant.now().minusSeconds(600).getEpochSecond());
        Map<String, Object> foreign = consortium.claims(consortium.debtor, "enterprise");
        foreign.put("aud", "somebody-else");
        String good = consortium.token(consortium.debtor, "enterprise");
        String forged = good.substring(0, good.length() - 8) + "AAAAAAAA";
        for (String token : List.of(consortium.sign(expired), consortium.sign(foreign), forged, "x.y.z")) {
            problem(call(given().auth().oauth2(token), operation, UUID.randomUUID()), 401, "unauthenticated");
        }
        Map<String, Object> nameless = consortium.claims(consortium.debtor, "enterprise");
        nameless.remove("participant");
        OperationUnderTest confirm = operations().stream()
                .filter(each -> each.id().equals("confirmPayable"))
                .findFirst()
                .orElseThrow();
        problem(call(given().auth().oauth2(consortium.sign(nameless)), confirm, UUID.randomUUID()), 403, "forbidden");
    }
}
