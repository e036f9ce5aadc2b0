package io.counterfoil.sandbox.demo;

import io.counterfoil.sandbox.identity.DemoUser;
import io.counterfoil.sandbox.infrastructure.Identity;
import io.counterfoil.sandbox.infrastructure.Sandbox;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.HashSet;
import java.util.Set;

/** Where the pages are, and with which name and password each role opens them. */
final class DemoLogins {

    private static final String ROW = "%-20s %-22s %-21s %s%n";

    private final Sandbox sandbox;
    private final PrintWriter out;

    DemoLogins(Sandbox sandbox, PrintWriter out) {
        this.sandbox = sandbox;
        this.out = out;
    }

    void print() throws IOException {
        out.println();
        out.println("Open the portal");
        out.println("===============");
        out.println(sandbox.url("portal"));
        out.println();
        out.printf(ROW, "ROLE", "USER", "PASSWORD", "FOR");
        Set<String> shown = new HashSet<>();
        for (DemoUser user : new Identity(sandbox).demoUsers()) {
            if (shown.add(user.role())) {
                out.printf(ROW, user.role(), user.name(), user.password(), user.participantName());
            }
        }
        out.println("These exist in this sandbox only. Sign out (Settings) before you log in as somebody else.");
    }
}
