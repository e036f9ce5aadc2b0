package io.counterfoil.sandbox.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.sandbox.identity.DemoUser;
import io.counterfoil.sandbox.identity.RealmClient;
import io.counterfoil.sandbox.identity.SandboxRealm;
import io.counterfoil.sandbox.infrastructure.Identity;
import io.counterfoil.sandbox.infrastructure.Installation;
import io.counterfoil.sandbox.infrastructure.Sandbox;
import io.counterfoil.sandbox.process.SandboxException;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "users",
        description = "Lists the sandbox's users and clients with their passwords, and where to get a token.")
final class Users implements Callable<Integer> {

    @Mixin
    private Installation installation;

    @Option(names = "--json", description = "print JSON")
    private boolean asJson;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Sandbox sandbox = installation.open();
        Identity identity = new Identity(sandbox);
        if (!identity.isInstalled()) {
            throw new SandboxException(
                    "nothing is installed in " + sandbox.data().path() + "; ./counterfoil up first");
        }
        if (asJson) {
            out.println(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(json(identity)));
        } else {
            print(identity, sandbox.tls().curl(), out);
        }
        return 0;
    }

    private static Map<String, Object> json(Identity identity) throws IOException {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("issuer", identity.issuer().toString());
        all.put("tokenEndpoint", identity.tokenEndpoint().toString());
        all.put("totpRequired", identity.secondFactor().isRequired());
        all.put("loginClient", Map.of("id", SandboxRealm.LOGIN_CLIENT, "secret", identity.loginClientSecret()));
        all.put("users", identity.demoUsers());
        all.put("clients", identity.bankClients());
        return all;
    }

    private static void print(Identity identity, String curl, PrintWriter out) throws IOException {
        List<DemoUser> users = identity.demoUsers();
        String row = "%-20s %-19s %-38s %-20s %s%n";
        out.printf(row, "USER", "ROLE", "PARTICIPANT", "", "PASSWORD");
        for (DemoUser user : users) {
            out.printf(row, user.name(), user.role(), user.participant(), user.participantName(), user.password());
        }
        out.println();
        out.printf(row, "CLIENT", "ROLE", "PARTICIPANT", "", "SECRET");
        for (RealmClient client : identity.bankClients()) {
            out.printf(
                    row,
                    client.id(),
                    String.join(" ", client.roles()),
                    client.participant(),
                    client.id(),
                    client.secret());
        }
        out.println();
        out.println("One-time passwords: "
                + (identity.secondFactor().isRequired()
                        ? "asked of who approves or operates; add -d totp=NNNNNN, secrets are in users --json"
                        : "not asked; up --totp turns them on"));
        out.println("A user's token: " + curl + " -u '" + SandboxRealm.LOGIN_CLIENT + ":" + identity.loginClientSecret()
                + "' -d grant_type=password -d username=USER -d password=PASSWORD " + identity.tokenEndpoint());
        out.println("A client's token: " + curl + " -u 'CLIENT:SECRET' -d grant_type=client_credentials "
                + identity.tokenEndpoint());
        out.println("These exist in this sandbox only.");
    }
}
