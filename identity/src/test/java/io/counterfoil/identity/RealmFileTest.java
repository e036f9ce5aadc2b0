package io.counterfoil.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What may be in the file that a cluster imports, and what must. That Keycloak takes it is shown in module dev-servers. */
class RealmFileTest {

    private static final Set<String> ROLES = Set.of(
            "supplier",
            "enterprise-maker",
            "enterprise-checker",
            "bank-officer",
            "bank-approver",
            "bank-system",
            "regulator",
            "operator",
            "auditor");

    private static JsonNode realm;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream file = RealmFileTest.class.getResourceAsStream("/counterfoil-realm.json")) {
            realm = new ObjectMapper().readTree(file);
        }
    }

    @Test
    void nobodyCanLogInWithWhatIsInTheFile() {
        assertFalse(realm.has("users"));
        assertFalse(realm.has("clients"));
        for (String secret : List.of("secret", "secretData", "privateKey", "credentials", "value", "certificate")) {
            assertTrue(realm.findValues(secret).isEmpty(), secret);
        }
    }

    @Test
    void everyRoleOfTheGlossaryIsThere() {
        Set<String> names = new TreeSet<>(realm.at("/roles/realm").findValuesAsText("name"));
        assertTrue(names.containsAll(ROLES), names.toString());
    }

    /** A token's roles are those that its client may ask for: a role that is missing here is missing in every token. */
    @Test
    void everyRoleReachesTheTokenThroughTheScope() {
        Set<String> scoped = new TreeSet<>();
        realm.at("/scopeMappings/0/roles").forEach(role -> scoped.add(role.asText()));
        assertEquals("counterfoil", realm.at("/scopeMappings/0/clientScope").asText());
        assertTrue(scoped.containsAll(ROLES), scoped.toString());
    }

    @Test
    void whoApprovesOrOperatesNeedsASecondFactor() {
        List<String> second = new ArrayList<>();
        realm.at("/roles/realm")
                .forEach(role -> role.at("/composites/realm").forEach(contained -> {
                    if (contained.asText().equals("second-factor")) {
                        second.add(role.path("name").asText());
                    }
                }));
        assertEquals(Set.of("enterprise-checker", "bank-approver", "operator"), Set.copyOf(second));
        assertEquals("counterfoil browser", realm.path("browserFlow").asText());
        assertEquals("counterfoil direct grant", realm.path("directGrantFlow").asText());
    }

    @Test
    void guessingIsSlowedDownAndTokensEndSoon() {
        assertTrue(realm.path("bruteForceProtected").asBoolean());
        assertTrue(realm.path("failureFactor").asInt() <= 10);
        assertTrue(realm.path("accessTokenLifespan").asInt() <= 300);
        assertTrue(realm.path("passwordPolicy").asText().contains("length(15)"));
        assertFalse(realm.path("registrationAllowed").asBoolean());
        assertTrue(realm.path("revokeRefreshToken").asBoolean());
    }

    /** The claim decides for whom somebody acts: the user must not be able to write it. */
    @Test
    void onlyAnAdministratorSetsTheParticipant() throws IOException {
        String profile = realm.at(
                        "/components/org.keycloak.userprofile.UserProfileProvider/0/config/kc.user.profile.config/0")
                .asText();
        for (JsonNode attribute : new ObjectMapper().readTree(profile).path("attributes")) {
            assertEquals("[\"admin\"]", attribute.at("/permissions/edit").toString(), attribute.toString());
        }
    }
}
