package io.counterfoil.sandbox.infrastructure;

import io.counterfoil.devservers.keycloak.KeycloakAdmin;
import io.counterfoil.kernel.TokenRole;
import io.counterfoil.sandbox.identity.BrowserClient;
import io.counterfoil.sandbox.identity.DemoUser;
import io.counterfoil.sandbox.identity.RealmClient;
import io.counterfoil.sandbox.identity.SandboxClients;
import io.counterfoil.sandbox.identity.SandboxRealm;
import io.counterfoil.sandbox.identity.SecondFactor;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Who may log in to one installation, and where. */
public record Identity(Sandbox sandbox) {

    /** Password of Keycloak's user admin. */
    static final String ADMIN_SECRET = "keycloak-admin";

    private static final String CLIENTS_SECRET = "keycloak-clients";
    private static final String LOGIN_CLIENT_SECRET = "keycloak-login-client";
    private static final String BROWSER_CLIENT_SECRET = "keycloak-portal";

    /** What tokens name in {@code iss}, and where discovery starts. */
    public URI issuer() {
        return URI.create(server() + "/realms/" + SandboxRealm.NAME);
    }

    public URI tokenEndpoint() {
        return URI.create(issuer() + "/protocol/openid-connect/token");
    }

    public String loginClientSecret() {
        return sandbox.secrets().text(LOGIN_CLIENT_SECRET);
    }

    public SandboxClients clients() {
        byte[] master = HexFormat.of().parseHex(sandbox.secrets().text(CLIENTS_SECRET));
        return new SandboxClients(tokenEndpoint(), realm(), master);
    }

    public BrowserClient browserClient() {
        return new BrowserClient("portal", sandbox.secrets().text(BROWSER_CLIENT_SECRET), sandbox.url(PortalPart.NAME));
    }

    public List<DemoUser> demoUsers() throws IOException {
        return new DemoUsers(sandbox).all();
    }

    /** Those of the gateways; a replay registers its own. */
    public List<RealmClient> bankClients() throws IOException {
        List<RealmClient> banks = new ArrayList<>();
        for (Gateway gateway : Gateway.ALL) {
            banks.addAll(bankClients(gateway));
        }
        return banks;
    }

    public List<RealmClient> bankClients(Gateway gateway) throws IOException {
        List<RealmClient> banks = new ArrayList<>();
        for (String bank : gateway.banks()) {
            banks.add(clients()
                    .client(
                            bank,
                            TokenRole.BANK_SYSTEM.wireName(),
                            sandbox.participants().of(bank)));
        }
        return banks;
    }

    /** Of the service that drives the cases. */
    RealmClient workflowClient() throws IOException {
        return clients()
                .client(
                        WorkflowPart.CLIENT,
                        TokenRole.SYSTEM.wireName(),
                        sandbox.participants().of("operator"));
    }

    public SecondFactor secondFactor() {
        return new SecondFactor(sandbox.folder("second-factor"));
    }

    /** False before the first {@code up}. */
    public boolean isInstalled() {
        return sandbox.data().isOurs() && Files.exists(sandbox.folder("secrets").resolve(ADMIN_SECRET));
    }

    /** Each time Keycloak becomes ready. */
    void setUp() throws IOException {
        SandboxRealm realm = realm();
        realm.create();
        realm.admit(demoUsers(), loginClientSecret());
        realm.allow(browserClient());
        realm.register(bankClients()); // here and not when the banks start: they may run while the realm is made anew
        realm.register(List.of(workflowClient()));
        realm.requireSecondFactor(secondFactor().isRequired());
    }

    private SandboxRealm realm() {
        return new SandboxRealm(new KeycloakAdmin(
                sandbox.tls().httpClient(), server(), sandbox.secrets().text(ADMIN_SECRET)));
    }

    private URI server() {
        return URI.create(sandbox.url("keycloak"));
    }
}
