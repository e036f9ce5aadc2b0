package io.counterfoil.sandbox.infrastructure;

import io.counterfoil.devservers.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Passwords and keys of one installation: made here on first use, each in a file that only its owner may read. */
public final class Secrets {

    private static final int BYTES = 32;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,99}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;

    Secrets(Path folder) {
        this.folder = folder;
    }

    /** 256 random bits in hexadecimal, the same every time for one name. */
    public synchronized String text(String name) {
        try {
            Path file = file(name);
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file that holds {@link #text}; for a process that is told where to read it. */
    public synchronized Path file(String name) throws IOException {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a secret's name: " + name);
        }
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            byte[] random = new byte[BYTES];
            RANDOM.nextBytes(random);
            PrivateFiles.write(file, (HexFormat.of().formatHex(random) + "\n").getBytes(StandardCharsets.US_ASCII));
        }
        return file;
    }
}
