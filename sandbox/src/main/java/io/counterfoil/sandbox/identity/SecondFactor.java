package io.counterfoil.sandbox.identity;

import io.counterfoil.devservers.PrivateFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The switch of {@code up --totp}, kept in the data folder. In the realm file it is on; a sandbox begins with it off. */
public record SecondFactor(Path file) {

    /** Roles whose users then need a one-time password. */
    static final List<String> ROLES = List.of("enterprise-checker", "bank-approver", "operator");

    private static final String REQUIRED = "required";

    public boolean isRequired() throws IOException {
        return Files.exists(file) && Files.readString(file).strip().equals(REQUIRED);
    }

    public void require(boolean required) throws IOException {
        PrivateFiles.write(file, (required ? REQUIRED : "off").getBytes(StandardCharsets.UTF_8));
    }
}
