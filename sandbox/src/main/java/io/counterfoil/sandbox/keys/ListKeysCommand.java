package io.counterfoil.sandbox.keys;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.ledger.Pkcs12KeyVault;
import io.counterfoil.sandbox.infrastructure.Installation;
import io.counterfoil.sandbox.infrastructure.Sandbox;
import io.counterfoil.sandbox.infrastructure.VaultFolder;
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
        name = "list",
        description = "Lists whose keys lie in which vault, by address, and which of them the chain knows.",
        mixinStandardHelpOptions = true)
final class ListKeysCommand implements Callable<Integer> {

    @Mixin
    private Installation installation;

    @Option(names = "--json", description = "print JSON")
    private boolean asJson;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Sandbox sandbox = Installed.of(installation);
        Map<String, List<String>> masterKeys = new LinkedHashMap<>();
        for (VaultFolder vault : sandbox.vaults()) {
            masterKeys.put(vault.name(), Pkcs12KeyVault.masterKeyIds(vault.folder()));
        }
        try (VaultKeys keys = new VaultKeys(sandbox)) {
            if (asJson) {
                Map<String, Object> all = Map.of("masterKeys", masterKeys, "participants", keys.all());
                out.println(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(all));
            } else {
                print(masterKeys, keys.all(), out);
            }
        }
        return 0;
    }

    private static void print(Map<String, List<String>> masterKeys, List<VaultKeys.Held> all, PrintWriter out) {
        String row = "%-8s %-38s %-44s %s%n";
        out.printf(row, "VAULT", "PARTICIPANT", "KEY ON CHAIN", "OTHER KEYS");
        for (VaultKeys.Held held : all) {
            String current = held.current();
            List<String> others = held.addresses().stream()
                    .filter(address -> !address.equals(current))
                    .toList();
            out.printf(
                    row,
                    held.vault(),
                    held.participant(),
                    current == null ? "not enrolled" : current,
                    String.join(" ", others));
        }
        out.println();
        masterKeys.forEach((vault, ids) ->
                out.println("Vault " + vault + " opens with master key " + String.join(" and ", ids) + "."));
    }
}
