package io.counterfoil.devservers.keycloak;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.devservers.SharedCache;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The realm file in a real Keycloak, which is started once for all of these. */
class KeycloakTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REALM = "counterfoil";
    private static final String LOGIN_CLIENT = "login";
    private static final String PASSWORD = UUID.randomUUID().toString();
    private static final String CLIENT_SECRET = UUID.randomUUID().toString();
    private static final int GUESSES_MAX = 5;
    private static final int REGISTERED = Boolean.getBoolean("counterfoil.full") ? 150 : 40;
    private static final UUID PARTICIPANT = UUID.fromString("01980000-0000-7000-8000-000000000007");
    private static final List<String> USER_ROLES = List.of(
            "supplier",
            "enterprise-maker",
            "enterprise-checker",
            "bank-officer",
            "bank-approver",
            "regulator",
            "operator",
            "auditor");
    private static final List<String> SECOND_FACTOR_ROLES = List.of("enterprise-checker", "bank-approver", "operator");

    @TempDir
    static Path folder;

    private static KeycloakForTests keycloak;
    private static KeycloakAdmin admin;

    @BeforeAll
    static void start() throws Exception {
        keycloak = KeycloakForTests.start(folder);
        admin = keycloak.admin();
        try (InputStream file = KeycloakTest.class.getResourceAsStream("/counterfoil-realm.json")) {
            admin.createRealm(JSON.readTree(file));
        }
        ArrayNode clients = JSON.createArrayNode();
        clients.add(client(LOGIN_CLIENT).put("directAccessGrantsEnabled", true));
        clients.add(client("bank-a").put("serviceAccountsEnabled", true));
        ArrayNode users = JSON.createArrayNode();
        USER_ROLES.forEach(role -> users.add(user(role, role)));
        users.add(user("guessed", "supplier"));
        users.add(user("service-account-bank-a", "bank-system").put("serviceAccountClientId", "bank-a"));
        admin.addMissing(REALM, clients, users);
        admin.addMissing(REALM, clients, users); // and once more, as every start does
        secondFactor(false);
    }

    @AfterAll
    static void stop() {
        keycloak.close();
    }

    private static ObjectNode client(String id) {
        ObjectNode client = JSON.createObjectNode().put("clientId", id).put("secret", CLIENT_SECRET);
        client.put("publicClient", false).put("standardFlowEnabled", false).put("fullScopeAllowed", false);
        client.putArray("defaultClientScopes").add("basic").add("roles").add("counterfoil");
        return client;
    }

    private static ObjectNode user(String name, String role) {
        ObjectNode user = JSON.createObjectNode().put("username", name).put("enabled", true);
        user.putArray("realmRoles").add(role);
        user.putObject("attributes").putArray("participant").add(PARTICIPANT.toString());
        if (!name.startsWith("service-account-")) {
            user.putArray("credentials").addObject().put("type", "password").put("value", PASSWORD);
        }
        return user;
    }

    private static void secondFactor(boolean wanted) throws IOException {
        for (String role : SECOND_FACTOR_ROLES) {
            admin.contain(REALM, role, "second-factor", wanted);
        }
    }

    private static JsonNode login(String user, String password) throws Exception {
        return keycloak.token(
                REALM,
                "grant_type=password&client_id=" + LOGIN_CLIENT + "&client_secret=" + CLIENT_SECRET + "&username="
                        + user + "&password=" + password);
    }

    private static boolean isLockedOut(String user) throws Exception {
        String id = keycloak.askedAsAdmin(REALM + "/users?exact=true&username=" + user)
                .at("/0/id")
                .asText();
        return keycloak.askedAsAdmin(REALM + "/attack-detection/brute-force/users/" + id)
                .path("disabled")
                .asBoolean();
    }

    private static JsonNode claims(JsonNode answer) throws IOException {
        assertTrue(answer.has("access_token"), answer::toString);
        return JSON.readTree(Base64.getUrlDecoder()
                .decode(answer.path("access_token").asText().split("\\.")[1]));
    }

    private static Set<String> roles(JsonNode claims) {
        Set<String> roles = new TreeSet<>();
        claims.at("/realm_access/roles").forEach(role -> roles.add(role.asText()));
        return roles;
    }

    @Test
    void aUserOfEachRoleGetsATokenWithRoleParticipantAndAudience() throws Exception {
        for (String role : USER_ROLES) {
            JsonNode claims = claims(login(role, PASSWORD));
            Set<String> roles = roles(claims);
            assertTrue(roles.contains(role), role + " has " + roles);
            assertEquals(Set.of(role), roles);
            assertEquals("counterfoil", claims.path("aud").asText());
            assertEquals(PARTICIPANT.toString(), claims.path("participant").asText());
            assertEquals(300, claims.path("exp").asLong() - claims.path("iat").asLong(), "seconds that a token lives");
        }
    }

    @Test
    void aClientGetsATokenForItsParticipantAndASubjectOfItsOwn() throws Exception {
        JsonNode claims = claims(
                keycloak.token(REALM, "grant_type=client_credentials&client_id=bank-a&client_secret=" + CLIENT_SECRET));
        assertEquals(Set.of("bank-system"), roles(claims));
        assertEquals("counterfoil", claims.path("aud").asText());
        assertEquals(PARTICIPANT.toString(), claims.path("participant").asText());
        assertEquals("bank-a", claims.path("azp").asText());
        assertFalse(claims.path("sub").asText().isEmpty());
    }

    @Test
    void aWrongSecretAndAnUnknownClientGetNoToken() throws Exception {
        String grant = "grant_type=client_credentials&client_secret=" + UUID.randomUUID();
        assertFalse(keycloak.token(REALM, grant + "&client_id=bank-a").has("access_token"));
        assertFalse(keycloak.token(REALM, grant + "&client_id=nobody").has("access_token"));
    }

    /** A replay has a client for each participant and role, and registers all of them each time it goes on. */
    @Test
    void clientsAreRegisteredByTheHundredAndAgain() throws Exception {
        ArrayNode clients = JSON.createArrayNode();
        ArrayNode accounts = JSON.createArrayNode();
        for (int number = 0; number < REGISTERED; number++) {
            String id = "replay-supplier-" + number;
            clients.add(client(id).put("serviceAccountsEnabled", true));
            accounts.add(user("service-account-" + id, "supplier").put("serviceAccountClientId", id));
        }
        for (String time : List.of("first", "again")) {
            long begun = System.nanoTime();
            admin.addMissing(REALM, clients, accounts);
            long tookMs = (System.nanoTime() - begun) / 1_000_000;
            System.out.println(
                    "KeycloakTest: " + REGISTERED + " clients registered (" + time + ") in " + tookMs + " ms");
            assertTrue(tookMs < 60_000, tookMs + " ms");
        }
        JsonNode claims = claims(keycloak.token(
                REALM,
                "grant_type=client_credentials&client_id=replay-supplier-" + (REGISTERED - 1) + "&client_secret="
                        + CLIENT_SECRET));
        assertEquals(Set.of("supplier"), roles(claims));
    }

    /** Keycloak's own clients are for its own pages: their tokens are for no service. */
    @Test
    void aTokenOfABuiltInClientHasNeitherAudienceNorParticipant() throws Exception {
        JsonNode claims = claims(keycloak.token(
                REALM, "grant_type=password&client_id=admin-cli&username=supplier&password=" + PASSWORD));
        assertFalse(claims.path("aud").toString().contains("counterfoil"), claims::toString);
        assertFalse(claims.has("participant"), claims::toString);
    }

    @Test
    void whoGuessesAPasswordIsLockedOutEvenWithTheRightOne() throws Exception {
        assertTrue(login("guessed", PASSWORD).has("access_token"));
        for (int guess = 0; guess < GUESSES_MAX; guess++) {
            assertFalse(login("guessed", "wrong-" + guess).has("access_token"));
        }
        // A busy Keycloak counts a little later than it answers.
        await().atMost(Duration.ofSeconds(30)).until(() -> isLockedOut("guessed"));
        assertEquals("invalid_grant", login("guessed", PASSWORD).path("error").asText());
        assertTrue(login("supplier", PASSWORD).has("access_token"), "nobody else");
    }

    @Test
    void withTheSecondFactorAPasswordAloneIsNotEnoughForWhoApprovesOrOperates() throws Exception {
        secondFactor(true);
        try {
            for (String role : SECOND_FACTOR_ROLES) {
                assertFalse(login(role, PASSWORD).has("access_token"), role);
            }
            assertTrue(login("enterprise-maker", PASSWORD).has("access_token"), "others need none");
        } finally {
            secondFactor(false);
        }
        assertTrue(login("enterprise-checker", PASSWORD).has("access_token"));
    }

    @Test
    void theAdminsPasswordIsNeededForTheAdminApi() {
        KeycloakAdmin guessing = keycloak.admin(UUID.randomUUID().toString());
        IOException refused = assertThrows(IOException.class, () -> guessing.realm(REALM));
        assertTrue(refused.getMessage().contains("login of admin"), refused.getMessage());
    }

    @Test
    void neitherPasswordsNorSecretsAreLogged() throws Exception {
        login("supplier", "mistyped-" + PASSWORD);
        String log = Files.readString(keycloak.log());
        for (String secret : List.of(PASSWORD, CLIENT_SECRET, keycloak.adminPassword(), keycloak.databasePassword())) {
            assertFalse(log.contains(secret));
        }
    }

    @Test
    void anotherFileInPlaceOfTheDistributionIsNotRun() throws Exception {
        Path forged = Files.writeString(folder.resolve("forged.zip"), "not Keycloak");
        SharedCache empty = SharedCache.in(folder.resolve("empty-cache"));
        IOException refused = assertThrows(IOException.class, () -> KeycloakDistribution.prepared(forged, empty));
        assertTrue(refused.getMessage().contains("SHA-256"), refused.getMessage());
        try (var left = Files.list(folder.resolve("empty-cache"))) {
            assertTrue(left.noneMatch(Files::isDirectory), "nothing half unpacked is left");
        }
    }

    /** Killed without a word: what was there is there again, and the start is the short one. */
    @Test
    void afterAKillTheRealmIsThereAgainWithinSeconds() throws Exception {
        long tookMs = keycloak.killAndStartAgain();
        System.out.println("KeycloakTest: ready again after " + tookMs + " ms");
        assertTrue(tookMs < 60_000, tookMs + " ms");
        assertTrue(admin.realm(REALM).isPresent());
        assertTrue(login("supplier", PASSWORD).has("access_token"));
    }
}
