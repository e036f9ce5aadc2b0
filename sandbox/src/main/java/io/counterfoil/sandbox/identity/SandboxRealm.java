package io.counterfoil.sandbox.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.devservers.keycloak.KeycloakAdmin;
import io.counterfoil.replay.plan.Derived;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The realm of this installation: the file that every installation shares, and what the sandbox alone adds. */
public final class SandboxRealm {

    public static final String NAME = "counterfoil";

    /** For demo users: a token for a password, which no client of the realm file gives. */
    public static final String LOGIN_CLIENT = "sandbox-login";

    /** Counted on when what this class adds would differ for users and clients that are there: then the realm is made anew, too. */
    private static final String ADDED = "3";

    private static final String FILE = "/counterfoil-realm.json";
    /** Realm attribute: digest of what the realm was made of. */
    private static final String MADE_OF = "counterfoil.realm-file";

    private static final String SECOND_FACTOR = "second-factor";

    /** One transaction of Keycloak; 150 clients took it 3 to 8 s. */
    private static final int CLIENTS_PER_BATCH = 200;

    private final KeycloakAdmin admin;
    private final ObjectMapper json = new ObjectMapper();

    public SandboxRealm(KeycloakAdmin admin) {
        this.admin = admin;
    }

    /**
     * Makes the realm if it is missing. If it was made of another version of the file it is made anew: all that the sandbox keeps
     * in it can be made again, with the same passwords and secrets.
     */
    public void create() throws IOException {
        byte[] file = file();
        String digest = HexFormat.of().formatHex(Derived.sha256(ADDED + new String(file, StandardCharsets.UTF_8)));
        Optional<JsonNode> there = admin.realm(NAME);
        if (there.isPresent()) {
            if (there.get().path("attributes").path(MADE_OF).asText().equals(digest)) {
                return;
            }
            admin.deleteRealm(NAME);
        }
        ObjectNode realm = (ObjectNode) json.readTree(file);
        realm.withObjectProperty("attributes").put(MADE_OF, digest);
        admin.createRealm(realm);
    }

    /** Adds the users, and the client they log in with, that are missing. */
    public void admit(List<DemoUser> users, String loginClientSecret) throws IOException {
        ArrayNode clients = array();
        clients.add(RealmClient.confidential(LOGIN_CLIENT, loginClientSecret).put("directAccessGrantsEnabled", true));
        ArrayNode people = array();
        users.forEach(user -> people.add(user.user()));
        admin.addMissing(NAME, clients, people);
    }

    /** Adds the portal, or gives it the address that it has now. */
    public void allow(BrowserClient portal) throws IOException {
        admin.setClient(NAME, portal.client());
    }

    /** Adds the clients that are missing. */
    public void register(Collection<RealmClient> all) throws IOException {
        List<RealmClient> clients = List.copyOf(all);
        for (int from = 0; from < clients.size(); from += CLIENTS_PER_BATCH) {
            ArrayNode batch = array();
            ArrayNode accounts = array();
            for (RealmClient client : clients.subList(from, Math.min(clients.size(), from + CLIENTS_PER_BATCH))) {
                batch.add(client.client());
                accounts.add(client.serviceAccount());
            }
            admin.addMissing(NAME, batch, accounts);
        }
    }

    /** Whether those who approve or operate need a one-time password beside their password. */
    public void requireSecondFactor(boolean required) throws IOException {
        for (String role : SecondFactor.ROLES) {
            admin.contain(NAME, role, SECOND_FACTOR, required);
        }
    }

    private static byte[] file() throws IOException {
        try (InputStream file = SandboxRealm.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is not on the class path");
            }
            return file.readAllBytes();
        }
    }

    private static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }
}
