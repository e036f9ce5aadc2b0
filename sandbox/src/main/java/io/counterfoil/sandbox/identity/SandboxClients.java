package io.counterfoil.sandbox.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The clients that act in the sandbox: one for each participant and role. */
public final class SandboxClients {

    private final URI tokenEndpoint;
    private final SandboxRealm realm;
    private final byte[] master;

    /** @param master 256 random bits of this installation, of which every client's secret is derived */
    public SandboxClients(URI tokenEndpoint, SandboxRealm realm, byte[] master) {
        this.tokenEndpoint = tokenEndpoint;
        this.realm = realm;
        this.master = master.clone();
    }

    /** Where a client gets its token: {@code grant_type=client_credentials}. */
    public URI tokenEndpoint() {
        return tokenEndpoint;
    }

    /** Not registered by this. */
    public RealmClient client(String id, String role, UUID participant) {
        return new RealmClient(id, secret(id), List.of(role), participant);
    }

    /** Derived, so that no file has to keep the secrets of hundreds of clients. */
    public String secret(String id) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(master, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(id.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform has HmacSHA256", missing);
        }
    }

    /** Again for the same clients changes nothing. */
    public void register(Collection<RealmClient> clients) {
        try {
            realm.register(clients);
        } catch (IOException e) {
            throw new UncheckedIOException("clients cannot be registered: " + e.getMessage(), e);
        }
    }
}
