package io.counterfoil.receivables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.service.testing.Contract;
import io.counterfoil.service.testing.ResponseContract;
import io.counterfoil.service.testing.ResponseContract.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The judge of the other tests' answers must itself be able to say no. */
class ResponseContractTest {

    private static final String ID = "01980f5e-6a10-7c3e-9f0a-2b1d5e8c7a44";
    private static final String PAYABLES = "/api/v1/payables";
    private static final String OPERATION =
            "{\"id\":\"" + ID + "\",\"kind\":\"record-payable\",\"state\":\"confirmed\",\"resourceId\":\"" + ID + "\"}";
    private static final String PROBLEM =
            "{\"type\":\"https://counterfoil.io/problems/malformed\",\"title\":\"malformed\",\"status\":400,"
                    + "\"violations\":[{\"field\":\"amount\",\"message\":\"missing\"}]}";

    private final ResponseContract contract = new ResponseContract(Contract.below("/api/v1"));

    private static Answer created(String body) {
        Map<String, String> headers = Map.of("content-type", "application/json", "location", PAYABLES + "/" + ID);
        return new Answer("POST", PAYABLES, 201, headers, body);
    }

    private static Answer refused(String method, String path, int status, String body) {
        return new Answer(method, path, status, Map.of("Content-Type", "application/problem+json;charset=UTF-8"), body);
    }

    private void assertFault(String words, Answer answer) {
        List<String> faults = contract.faults(answer);
        assertTrue(faults.stream().anyMatch(fault -> fault.contains(words)), faults::toString);
    }

    @Test
    void whatTheContractDescribesPasses() {
        assertEquals(List.of(), contract.faults(created(OPERATION)));
        assertEquals(List.of(), contract.faults(refused("POST", PAYABLES, 400, PROBLEM)));
        assertEquals(List.of(), contract.faults(refused("GET", "/api/v1/operations/by-key/k.1", 404, problem(404))));
        assertEquals(List.of(), contract.faults(refused("GET", "/api/v1/nowhere", 404, problem(404))));
        assertEquals(List.of(), contract.faults(refused("DELETE", PAYABLES, 405, problem(405))));
    }

    private static String problem(int status) {
        return PROBLEM.replace("400", String.valueOf(status));
    }

    @Test
    void anUndeclaredStatusIsAFault() {
        assertFault("500 is not declared", refused("POST", PAYABLES, 500, problem(500)));
        assertFault("409 is not declared", refused("GET", PAYABLES, 409, problem(409)));
        assertFault("200 is not declared", new Answer("GET", "/api/v1/nowhere", 200, Map.of(), "{}"));
    }

    @Test
    void anUndeclaredPropertyIsAFaultAtAnyDepth() {
        assertFault("secret", created(OPERATION.replace("\"kind\"", "\"secret\":1,\"kind\"")));
        assertFault("secret", refused("POST", PAYABLES, 400, PROBLEM.replace("\"field\"", "\"secret\":1,\"field\"")));
    }

    @Test
    void aMissingPropertyAWrongTypeAndAWrongFormAreFaults() {
        assertFault("state", created(OPERATION.replace("\"state\":\"confirmed\",", "")));
        assertFault("kind", created(OPERATION.replace("\"record-payable\"", "7")));
        assertFault("kind", created(OPERATION.replace("record-payable", "make-payable")));
        assertFault("resourceId", created(OPERATION.replaceFirst("\"resourceId\":\"[^\"]*\"", "\"resourceId\":\"7\"")));
        assertFault("not JSON", created("<html>"));
    }

    @Test
    void aMissingHeaderAnotherMediaTypeAndAnotherStatusInsideAreFaults() {
        assertFault(
                "Location", new Answer("POST", PAYABLES, 201, Map.of("Content-Type", "application/json"), OPERATION));
        assertFault("text/html", new Answer("POST", PAYABLES, 400, Map.of("Content-Type", "text/html"), PROBLEM));
        assertFault("another status", refused("POST", PAYABLES, 400, problem(409)));
    }
}
