package io.counterfoil.sandbox.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A whole installation lives for a while, is asked wrongly, is stopped hard and started again; then all it and the commands wrote
 * is searched for every secret it has, in every form it could be written in.
 */
class SecretsInLogsTest {

    private static final Pattern TOKEN = Pattern.compile("eyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{8,}");
    private static final Pattern PRIVATE_KEY = Pattern.compile("BEGIN [A-Z ]*PRIVATE KEY");

    @TempDir
    Path folder;

    @Test
    void noLogHoldsASecretAKeyOrAToken() throws Exception {
        TestInstallation parts = SharedInstallation.get();
        Path rows = SyntheticFile.write(folder.resolve("rows.csv"), 10, parts.nextDay(), 3);
        TestInstallation.Answer played = parts.replay(rows);
        assertEquals(0, played.exitCode(), played.toString());
        askWrongly(parts);
        parts.killMinusNine("receivables-service");
        parts.up();
        TestInstallation.Answer again = parts.replay(rows);
        assertEquals(0, again.exitCode(), again.toString());

        Map<String, String> secrets = secrets(parts);
        assertTrue(secrets.size() >= 30, "secrets that were looked for: " + secrets.size());
        Map<String, String> written = logs(parts);
        written.put("output of replay", played.out() + played.err() + again.out() + again.err());
        assertTrue(written.size() >= 7, "a log of each part: " + written.keySet());
        assertTrue(written.values().stream().anyMatch(log -> log.contains("receivables-service")));
        TreeSet<String> found = new TreeSet<>();
        written.forEach((name, text) -> found.addAll(found(name, text, secrets)));
        assertEquals(new TreeSet<>(), found);
        System.out.println("SecretsInLogsTest: " + secrets.size() + " secrets looked for in " + written.keySet());
    }

    /** Without this the search above could be one that finds nothing anywhere. */
    @Test
    void theSearchFindsWhatIsThere() {
        Map<String, String> secrets = Map.of("a password", "5ec2e7");
        assertEquals(List.of("a password in log"), found("log", "connecting with 5ec2e7", secrets));
        assertEquals(List.of("a password in log"), found("log", "connecting with 5EC2E7", secrets));
        assertEquals(
                List.of("a token in log"), found("log", "Bearer eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0.AAAA", secrets));
        assertEquals(List.of("a private key in log"), found("log", "-----BEGIN PRIVATE KEY-----", secrets));
        assertEquals(List.of(), found("log", "nothing of that kind", secrets));
    }

    private static List<String> found(String name, String text, Map<String, String> secrets) {
        List<String> found = new ArrayList<>();
        String anyCase = text.toLowerCase(Locale.ROOT);
        secrets.forEach((what, secret) -> {
            if (anyCase.contains(secret.toLowerCase(Locale.ROOT))) {
                found.add(what + " in " + name);
            }
        });
        if (TOKEN.matcher(text).find()) {
            found.add("a token in " + name);
        }
        if (PRIVATE_KEY.matcher(text).find()) {
            found.add("a private key in " + name);
        }
        return found;
    }

    private static void askWrongly(TestInstallation parts) throws IOException, InterruptedException {
        String service = parts.place().service().toString();
        for (String authorization : List.of("Bearer x.y.z", "Basic dXNlcjpwYXNzd29yZA==", "Bearer ")) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service + "/api/v1/payables"))
                    .header("Authorization", authorization)
                    .header("Idempotency-Key", "key")
                    .POST(HttpRequest.BodyPublishers.ofString("{"));
            assertEquals(401, PlainHttp.send(request).statusCode());
        }
    }

    private static Map<String, String> logs(TestInstallation parts) throws IOException {
        Map<String, String> logs = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(parts.data().resolve("logs"))) {
            for (Path file : files.sorted().toList()) {
                logs.put(
                        file.getFileName().toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return logs;
    }

    /** By what it is; values as they could stand in a text. */
    private static Map<String, String> secrets(TestInstallation parts) throws Exception {
        Map<String, String> secrets = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(parts.data().resolve("secrets"))) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                String text = Files.readString(file).strip();
                assertFalse(text.isEmpty(), name);
                secrets.put(name, text);
                if (text.matches("[0-9a-f]{64}")) {
                    byte[] bytes = HexFormat.of().parseHex(text);
                    secrets.put(name + " as base64", Base64.getEncoder().encodeToString(bytes));
                    secrets.put(name + " as bytes", Arrays.toString(bytes));
                }
            }
        }
        addClientsAndKeys(parts, secrets);
        return secrets;
    }

    /** What is derived from a secret: the clients' of a replay, and the passwords of the keys in the service's vault. */
    private static void addClientsAndKeys(TestInstallation parts, Map<String, String> secrets) throws Exception {
        String admin = secrets.get("keycloak-clients");
        byte[] master = HexFormat.of().parseHex(secrets.get("vault-master-key"));
        try (Connection connection = parts.database();
                Statement statement = connection.createStatement()) {
            try (ResultSet clients = statement.executeQuery(
                    "select distinct client from records.audit_entry where client is not null")) {
                while (clients.next()) {
                    String client = clients.getString(1);
                    secrets.put("secret of " + client, hmac(HexFormat.of().parseHex(admin), client));
                }
            }
            try (ResultSet hosted = statement.executeQuery("select id from records.participant_record where hosted")) {
                while (hosted.next()) {
                    String id = hosted.getString(1);
                    secrets.put("password of the key of " + id, hmac(master, "counterfoil-vault:" + id));
                }
            }
        }
    }

    private static String hmac(byte[] key, String message) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(message.getBytes(StandardCharsets.UTF_8)));
    }
}
