package io.counterfoil.sandbox.portal;

import io.counterfoil.devservers.keycloak.KeycloakAdmin;
import io.counterfoil.sandbox.identity.DemoUser;
import io.counterfoil.sandbox.identity.SandboxRealm;
import io.counterfoil.sandbox.infrastructure.Identity;
import io.counterfoil.sandbox.infrastructure.Sandbox;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;

/** People whom Keycloak knows and the demonstration does not. */
final class Strangers {

    static final String PASSWORD = "watch-the-market-1";

    private Strangers() {}

    /** Safe to repeat. */
    static void admit(Sandbox sandbox, List<DemoUser> users) throws IOException {
        KeycloakAdmin admin = new KeycloakAdmin(
                sandbox.tls().httpClient(),
                URI.create(sandbox.url("keycloak")),
                sandbox.secrets().text("keycloak-admin"));
        new SandboxRealm(admin).admit(users, new Identity(sandbox).loginClientSecret());
    }

    /** Somebody of a company that is no participant, who has logged in with that role. */
    static Visit visit(Portal portal, String name, String role) throws IOException {
        Identity identity = new Identity(portal.sandbox());
        String totp = identity.demoUsers().get(0).totpSecret();
        admit(portal.sandbox(), List.of(new DemoUser(name, role, UUID.randomUUID(), name, PASSWORD, totp)));
        Visit visit = portal.chromium().visit(new Look(Visit.Device.DESK, "en"));
        visit.logIn(portal.url(), name, PASSWORD);
        return visit;
    }
}
