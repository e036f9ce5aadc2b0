package io.counterfoil.devservers.keycloak;

import io.counterfoil.devservers.SharedCache;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Properties;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Keycloak's programs, unpacked once per version into a folder that all installations share, and built for our settings there:
 * the build takes as long as three starts, and every later start skips it.
 *
 * @param folder with {@code lib}, {@code conf} and {@code bin}; nothing is written to it after the build
 */
public record KeycloakDistribution(Path folder) {

    private static final String PINNED = "distribution.properties";

    /** Unpacks and builds what is not in the shared cache yet. */
    public static KeycloakDistribution prepared(Path archive) throws IOException {
        return prepared(archive, SharedCache.ofUser());
    }

    static KeycloakDistribution prepared(Path archive, SharedCache cache) throws IOException {
        Properties pinned = pinned();
        String sha256 = pinned.getProperty("sha256");
        // The build's options are part of the name: another set of them is another folder.
        String name = "keycloak-" + pinned.getProperty("version") + "-" + sha256.substring(0, 16) + "-"
                + KeycloakCommand.buildFingerprint();
        return new KeycloakDistribution(cache.get(name, folder -> {
            requireDigest(archive, sha256);
            unpack(archive, folder);
            KeycloakCommand.build(folder);
        }));
    }

    /** What the build calls the distribution's zip. */
    public static String archiveName() throws IOException {
        return "keycloak-" + pinned().getProperty("version") + ".zip";
    }

    private static Properties pinned() throws IOException {
        try (InputStream file = KeycloakDistribution.class.getResourceAsStream(PINNED)) {
            if (file == null) {
                throw new IllegalStateException(PINNED + " is not on the class path");
            }
            Properties pinned = new Properties();
            pinned.load(file);
            return pinned;
        }
    }

    /** Whatever lies at {@code archive} will be run: it must be what was pinned, byte for byte. */
    private static void requireDigest(Path archive, String sha256) throws IOException {
        if (!Files.isRegularFile(archive)) {
            throw new IOException("Keycloak's distribution is missing: " + archive + "; ./mvnw -pl dev-servers -am"
                    + " -DskipTests package fetches it");
        }
        try (DigestInputStream digesting =
                new DigestInputStream(Files.newInputStream(archive), MessageDigest.getInstance("SHA-256"))) {
            digesting.transferTo(OutputStream.nullOutputStream());
            String found = HexFormat.of().formatHex(digesting.getMessageDigest().digest());
            if (!found.equals(sha256)) {
                throw new IOException(archive + " is not the distribution that pom.xml pins: its SHA-256 is " + found
                        + ", not " + sha256 + "; remove it and build again");
            }
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without the one folder that the archive wraps everything in. */
    private static void unpack(Path archive, Path folder) throws IOException {
        try (ZipFile zip = ZipFile.builder().setPath(archive).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                String name = entry.getName();
                Path target =
                        folder.resolve(name.substring(name.indexOf('/') + 1)).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("entry outside the archive's folder: " + name);
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                Files.createDirectories(target.getParent());
                try (InputStream content = zip.getInputStream(entry)) {
                    Files.copy(content, target);
                }
                boolean executable = (entry.getUnixMode() & 0100) != 0;
                Files.setPosixFilePermissions(
                        target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
            }
        }
    }
}
