package io.counterfoil.sandbox.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.sandbox.infrastructure.Installation;
import io.counterfoil.sandbox.infrastructure.Sandbox;
import io.counterfoil.sandbox.process.PartStatus;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "status",
        description = "Shows each part with its address, health and process. Exit code 0 only if all are ready.")
final class Status implements Callable<Integer> {

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
        List<PartStatus> services = sandbox.supervisor(out::println).status();
        if (asJson) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("services", services);
            all.put("tlsAuthority", Objects.toString(sandbox.tls().authority(), null));
            all.put("dataDirectory", sandbox.data().path().toString());
            out.println(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(all));
        } else {
            print(services, out);
            if (sandbox.tls().isOn()) {
                out.println("TLS on every port; clients trust " + sandbox.tls().authority());
            }
            out.println("Data: " + sandbox.data().path());
        }
        return services.stream().allMatch(PartStatus::ready) ? 0 : 1;
    }

    private static void print(List<PartStatus> services, PrintWriter out) {
        String row = "%-20s %-15s %-34s %-7s %s%n";
        out.printf(row, "PART", "KIND", "ADDRESS", "HEALTH", "PROCESS");
        for (PartStatus part : services) {
            String process = part.pid() == null ? "-" : "pid " + part.pid();
            String problem = part.problem() == null ? "" : "  (" + part.problem() + ")";
            out.printf(row, part.name(), part.kind(), part.url(), part.health(), process + problem);
            if (part.openapi() != null) {
                out.printf(row, "", "", part.openapi(), "", "");
            }
        }
    }
}
