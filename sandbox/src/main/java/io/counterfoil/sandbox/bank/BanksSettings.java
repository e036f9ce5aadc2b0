package io.counterfoil.sandbox.bank;

import io.counterfoil.wire.TlsFiles;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How the banks server is set up. Each name is a system property or, for secrets, an environment variable (upper case,
 * other characters than letters and digits as underscores); a secret may also stand in a file named {@code <name>-file}.
 *
 * @param port 0 for a free one
 * @param issuer as tokens name it in {@code iss}
 * @param tls of the server and of what it asks of service and issuer; null: no TLS
 * @param ledgerTls folder with ca.crt, sdk.crt and sdk.key, or null: the chain is asked without TLS
 */
record BanksSettings(
        int port,
        @Nullable TlsFiles tls,
        Database database,
        URI service,
        URI issuer,
        List<String> peers,
        @Nullable Path ledgerTls,
        Path deployment,
        Path fingerprintSecret,
        BigDecimal advanceRate,
        List<BankSettings> banks) {

    private static final String PREFIX = "counterfoil.banks.";
    private static final List<String> BANKS = List.of("bank-a", "bank-b");
    private static final List<String> RATES = List.of("4.35", "4.60");

    BanksSettings {
        peers = List.copyOf(peers);
        banks = List.copyOf(banks);
    }

    record Database(String url, String user, String password) {
        @Override
        public String toString() {
            return url;
        }
    }

    /** @param annualRate percent per year that this bank quotes */
    record BankSettings(
            String id,
            String name,
            UUID participant,
            String clientId,
            String clientSecret,
            Path vault,
            Path masterKey,
            String annualRate) {
        @Override
        public String toString() {
            return id;
        }
    }

    /** @throws IllegalArgumentException naming what is missing or malformed */
    static BanksSettings read(UnaryOperator<@Nullable String> values) {
        Source source = new Source(values);
        List<BankSettings> banks = new ArrayList<>();
        for (int i = 0; i < BANKS.size(); i++) {
            String id = BANKS.get(i);
            String prefix = PREFIX + id + ".";
            banks.add(new BankSettings(
                    id,
                    source.optional(
                            prefix + "name", "Sandbox bank " + id.substring(5).toUpperCase(Locale.ROOT)),
                    UUID.fromString(source.required(prefix + "participant-id")),
                    source.required(prefix + "client-id"),
                    source.secret(prefix + "client-secret"),
                    Path.of(source.required(prefix + "vault-directory")),
                    Path.of(source.required(prefix + "master-key-file")),
                    source.optional(prefix + "annual-rate", RATES.get(i))));
        }
        return new BanksSettings(
                Integer.parseInt(source.required(PREFIX + "port")),
                source.tls(PREFIX),
                new Database(
                        source.required(PREFIX + "database.url"),
                        source.required(PREFIX + "database.user"),
                        source.secret(PREFIX + "database.password")),
                URI.create(source.required(PREFIX + "service-url")),
                URI.create(source.required(PREFIX + "issuer-url")),
                List.of(source.required("counterfoil.ledger.peers").split(",")),
                source.path("counterfoil.ledger.tls-directory"),
                Path.of(source.required("counterfoil.ledger.deployment")),
                Path.of(source.required("counterfoil.fingerprint.secret-file")),
                new BigDecimal(source.optional(PREFIX + "advance-rate", "1")),
                banks);
    }

    /** System properties first, then the environment. */
    static @Nullable String ofProcess(@Nullable String name) {
        if (name == null) {
            return null;
        }
        String property = System.getProperty(name);
        return property == null
                ? System.getenv(name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT))
                : property;
    }

    private record Source(UnaryOperator<@Nullable String> values) {

        String required(String name) {
            String value = values.apply(name);
            if (value == null || value.isBlank()) {
                throw new IllegalArgumentException("set " + name);
            }
            return value;
        }

        String optional(String name, String otherwise) {
            String value = values.apply(name);
            return value == null || value.isBlank() ? otherwise : value;
        }

        @Nullable
        Path path(String name) {
            String value = values.apply(name);
            return value == null || value.isBlank() ? null : Path.of(value);
        }

        /** Three files or none: a part of them is a mistake. */
        @Nullable
        TlsFiles tls(String prefix) {
            List<String> names = List.of(prefix + "authority-file", prefix + "certificate-file", prefix + "key-file");
            if (names.stream().allMatch(name -> path(name) == null)) {
                return null;
            }
            List<Path> files =
                    names.stream().map(name -> Path.of(required(name))).toList();
            return new TlsFiles(files.get(0), files.get(1), files.get(2));
        }

        String secret(String name) {
            String value = values.apply(name);
            if (value != null && !value.isBlank()) {
                return value;
            }
            Path file = Path.of(required(name + "-file"));
            try {
                return Files.readString(file).strip();
            } catch (IOException e) {
                throw new IllegalArgumentException(name + "-file: " + file + " cannot be read", e);
            }
        }
    }
}
