package io.counterfoil.sandbox.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.devservers.keycloak.KeycloakAdmin;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SandboxClientsTest {

    private static final UUID PARTICIPANT = new UUID(1, 2);

    private final SandboxClients clients = of((byte) 1);

    private static SandboxClients of(byte installation) {
        URI nowhere = URI.create("http://127.0.0.1:1");
        byte[] master = new byte[32];
        master[0] = installation;
        return new SandboxClients(
                nowhere, new SandboxRealm(new KeycloakAdmin(HttpClient.newHttpClient(), nowhere, "")), master);
    }

    @Test
    void aClientHasTheSameSecretEveryTime() {
        assertEquals(clients.secret("bank-a"), of((byte) 1).secret("bank-a"));
    }

    @Test
    void anotherClientAndAnotherInstallationHaveAnotherSecret() {
        assertNotEquals(clients.secret("bank-a"), clients.secret("bank-b"));
        assertNotEquals(clients.secret("bank-a"), of((byte) 2).secret("bank-a"));
    }

    @Test
    void aSecretIsNotPrinted() {
        RealmClient client = clients.client("bank-a", "bank-system", PARTICIPANT);
        assertFalse(client.toString().contains(client.secret()));
    }

    @Test
    void aClientActsForOneParticipantInTheRolesOfItsCaller() {
        RealmClient client = clients.client("replay-supplier-1", "supplier", PARTICIPANT);
        assertEquals(List.of("supplier"), client.roles());
        assertEquals(
                PARTICIPANT.toString(),
                client.serviceAccount().at("/attributes/participant/0").asText());
        assertEquals("supplier", client.serviceAccount().at("/realmRoles/0").asText());
    }

    /** A browser, a password or a token of another client must not lead to this client's token. */
    @Test
    void aClientHasNoOtherWayToAToken() {
        var client = clients.client("bank-a", "bank-system", PARTICIPANT).client();
        assertTrue(client.path("serviceAccountsEnabled").asBoolean());
        for (String way : List.of(
                "publicClient",
                "standardFlowEnabled",
                "implicitFlowEnabled",
                "directAccessGrantsEnabled",
                "fullScopeAllowed")) {
            assertFalse(client.path(way).asBoolean(true), way);
        }
    }
}
