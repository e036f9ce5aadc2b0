package io.counterfoil.bank.hosting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/** The settings of one bank, below {@code counterfoil.banks.<id>}. */
final class BankSettings {

    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,40}");

    private final Config config;
    private final String id;

    BankSettings(Config config, String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("counterfoil.hosted-banks: an id has 1 to 40 of a-z, 0-9 and -: " + id);
        }
        this.config = config;
        this.id = id;
    }

    String prefix() {
        return "counterfoil.banks." + id + ".";
    }

    String id() {
        return id;
    }

    String name() {
        return config.getOptionalValue(prefix() + "name", String.class).orElse(id);
    }

    UUID participant() {
        return config.getValue(prefix() + "participant-id", UUID.class);
    }

    String clientId() {
        return config.getValue(prefix() + "client-id", String.class);
    }

    /** From the environment, or from a file. */
    String clientSecret() {
        return config.getOptionalValue(prefix() + "client-secret", String.class).orElseGet(this::clientSecretInFile);
    }

    private String clientSecretInFile() {
        String setting = prefix() + "client-secret-file";
        Path file = Path.of(config.getValue(setting, String.class));
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(setting + ": " + file + " cannot be read", unreadable);
        }
    }
}
