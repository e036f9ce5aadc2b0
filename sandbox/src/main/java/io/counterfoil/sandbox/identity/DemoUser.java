package io.counterfoil.sandbox.identity;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Somebody made up, who logs in with a password that this installation generated.
 *
 * @param participantName whom the user acts for
 * @param totpSecret in base 32; what a one-time password is computed from, where one is asked for
 */
@JsonPropertyOrder({"name", "role", "participant", "participantName", "password", "totpSecret"})
public record DemoUser(
        String name, String role, UUID participant, String participantName, String password, String totpSecret) {

    /** As Keycloak's admin API wants it. */
    ObjectNode user() {
        ObjectNode user = RealmClient.user(name, List.of(role), participant);
        user.put("firstName", role).put("lastName", participantName);
        user.put("email", name + "@sandbox.example")
                .put("emailVerified", true); // a domain that reaches nobody, RFC 2606
        ArrayNode credentials = user.putArray("credentials");
        credentials.addObject().put("type", "password").put("value", password);
        credentials
                .addObject()
                .put("type", "otp")
                .put("userLabel", "sandbox")
                .put("secretData", text(Map.of("value", totpSecret)))
                .put(
                        "credentialData",
                        text(Map.of(
                                "subType",
                                "totp",
                                "algorithm",
                                "HmacSHA1",
                                "digits",
                                6,
                                "period",
                                30,
                                "counter",
                                0,
                                "secretEncoding",
                                "BASE32")));
        return user;
    }

    private static String text(Map<String, ?> members) {
        try {
            return new ObjectMapper().writeValueAsString(members);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "DemoUser[" + name + "]"; // never the password
    }
}
