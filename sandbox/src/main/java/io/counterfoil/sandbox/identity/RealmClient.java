package io.counterfoil.sandbox.identity;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A program that acts for a participant, by client credentials. Its roles and its participant belong to the user that Keycloak keeps
 * for it (its service account), so that they reach a token by the same way as a person's.
 */
public record RealmClient(String id, String secret, List<String> roles, UUID participant) {

    public RealmClient {
        roles = List.copyOf(roles);
    }

    /** As Keycloak's admin API wants it. */
    ObjectNode client() {
        return confidential(id, secret).put("serviceAccountsEnabled", true);
    }

    ObjectNode serviceAccount() {
        String username = "service-account-" + id.toLowerCase(Locale.ROOT); // Keycloak's own rule
        return user(username, roles, participant).put("serviceAccountClientId", id);
    }

    /** With a secret, and without any way of getting a token until one is allowed. */
    static ObjectNode confidential(String id, String secret) {
        ObjectNode client = JsonNodeFactory.instance.objectNode();
        client.put("clientId", id).put("secret", secret).put("protocol", "openid-connect");
        client.put("publicClient", false).put("clientAuthenticatorType", "client-secret");
        client.put("standardFlowEnabled", false).put("implicitFlowEnabled", false);
        client.put("directAccessGrantsEnabled", false).put("serviceAccountsEnabled", false);
        client.put("fullScopeAllowed", false); // only the roles that scope counterfoil names
        client.putArray("defaultClientScopes").add("basic").add("roles").add("counterfoil");
        client.putArray("optionalClientScopes");
        return client;
    }

    static ObjectNode user(String username, List<String> roles, UUID participant) {
        ObjectNode user = JsonNodeFactory.instance.objectNode();
        user.put("username", username).put("enabled", true);
        roles.forEach(user.putArray("realmRoles")::add);
        user.putObject("attributes").putArray("participant").add(participant.toString());
        return user;
    }

    @Override
    public String toString() {
        return "RealmClient[" + id + "]"; // never the secret
    }
}
