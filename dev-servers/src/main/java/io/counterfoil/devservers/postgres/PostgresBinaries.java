package io.counterfoil.devservers.postgres;

import io.counterfoil.devservers.SharedCache;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs, unpacked once per version into a folder that all data folders share. */
public final class PostgresBinaries {

    /** File names in the io.zonky.test.postgres artefacts, by what {@code os.arch} says. */
    private static final Map<String, String> ARCHIVES = Map.of(
            "amd64", "/postgres-linux-x86_64.txz",
            "aarch64", "/postgres-linux-arm_64.txz");

    private final Path home;

    private PostgresBinaries(Path home) {
        this.home = home;
    }

    /** Unpacked into the shared cache, if they are not there yet. */
    public static PostgresBinaries unpacked() throws IOException {
        return unpacked(SharedCache.ofUser());
    }

    static PostgresBinaries unpacked(SharedCache cache) throws IOException {
        String archive = archive();
        return new PostgresBinaries(cache.get("postgres-" + fingerprint(archive), folder -> unpack(archive, folder)));
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    /** Folders that a program run as another user must be able to search. */
    Path home() {
        return home;
    }

    private static String archive() {
        String system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        String archive = system.startsWith("Linux ") ? ARCHIVES.get(System.getProperty("os.arch")) : null;
        if (archive == null) {
            throw new IllegalStateException("no PostgreSQL for " + system + "; Linux on amd64 or aarch64 is needed");
        }
        return archive;
    }

    /** The archive has no version in its name; its digest tells two versions apart. */
    private static String fingerprint(String archive) throws IOException {
        try (InputStream packed = open(archive);
                DigestInputStream digesting = new DigestInputStream(packed, MessageDigest.getInstance("SHA-256"))) {
            digesting.transferTo(OutputStream.nullOutputStream());
            byte[] digest = digesting.getMessageDigest().digest();
            return HexFormat.of().formatHex(digest, 0, 8).toLowerCase(Locale.ROOT);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStream open(String archive) {
        InputStream packed = PostgresBinaries.class.getResourceAsStream(archive);
        if (packed == null) {
            throw new IllegalStateException(archive + " is not on the class path");
        }
        return packed;
    }

    private static void unpack(String archive, Path folder) throws IOException {
        try (InputStream packed = new BufferedInputStream(open(archive), 1 << 16);
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(entry, tar, folder);
            }
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path root) throws IOException {
        Path target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) {
            throw new IOException("entry outside the archive's folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(target, root.resolve(entry.getLinkName()).normalize());
        } else {
            Files.copy(content, target);
            boolean executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
