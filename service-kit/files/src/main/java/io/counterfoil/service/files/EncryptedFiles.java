package io.counterfoil.receivables.file.disk;

import io.counterfoil.kernel.RefusedException;
import io.counterfoil.ledger.MasterKey;
import io.counterfoil.ledger.WholeFile;
import io.counterfoil.receivables.file.FileStore;
import io.counterfoil.receivables.operation.ReceivablesRefusal;
import io.counterfoil.service.web.Sha256;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Files in a folder, each encrypted by AES-256-GCM under this installation's own key and bound to its hash: one that was changed, swapped or cut
 * off is not handed out. 256 folders, so that none gets too full.
 */
@Startup
@Singleton
class EncryptedFolder implements FileStore {

    private static final Logger LOG = Logger.getLogger(EncryptedFolder.class);
    private static final Pattern HASH = Pattern.compile("0x[0-9a-f]{64}");
    private static final int DIGITS_OF_FOLDER = 2;
    private static final int PREFIX = "0x".length();

    private final Path folder;
    private final MasterKey key;
    private final SecureRandom random = new SecureRandom();

    EncryptedFolder(
            @ConfigProperty(name = "counterfoil.documents.directory") Path folder,
            @ConfigProperty(name = "counterfoil.documents.key-file") Path keyFile) {
        this.folder = folder;
        this.key = MasterKey.ofFile(keyFile);
        try {
            Files.createDirectories(folder);
        } catch (IOException cannot) {
            throw new UncheckedIOException("cannot use counterfoil.documents.directory " + folder, cannot);
        }
    }

    @Override
    public void put(String sha256, byte[] content) {
        Path file = file(sha256);
        if (isWhole(file, sha256)) {
            return;
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            WholeFile.replace(file, key.wrap(content, context(sha256), random));
        } catch (IOException | UncheckedIOException cannot) {
            LOG.errorf(cannot, "cannot keep file %s", sha256);
            throw new RefusedException(
                    ReceivablesRefusal.FILE_UNAVAILABLE,
                    "the file cannot be kept now; nothing was stored, repeat with the same key");
        }
    }

    private boolean isWhole(Path file, String sha256) {
        if (!Files.exists(file)) {
            return false;
        }
        try {
            get(sha256);
            return true;
        } catch (RefusedException damaged) {
            return false;
        }
    }

    @Override
    public byte[] get(String sha256) {
        Path file = file(sha256);
        try {
            byte[] content = key.unwrap(Files.readAllBytes(file), context(sha256));
            if (!Sha256.of(content).equals(sha256)) {
                throw new GeneralSecurityException("not the content that was put");
            }
            return content;
        } catch (NoSuchFileException missing) {
            throw unavailable(missing, sha256, "is missing");
        } catch (GeneralSecurityException damaged) {
            throw unavailable(damaged, sha256, "is damaged, or was kept under another key");
        } catch (IOException unreadable) {
            throw unavailable(unreadable, sha256, "cannot be read now");
        }
    }

    private static RefusedException unavailable(Exception why, String sha256, String what) {
        LOG.errorf(why, "file %s of the store %s", sha256, what);
        return new RefusedException(
                ReceivablesRefusal.FILE_UNAVAILABLE,
                "the file " + what
                        + " in the file store; what it says is not lost. An operator restores it from a copy");
    }

    private Path file(String sha256) {
        if (!HASH.matcher(sha256).matches()) {
            throw new IllegalArgumentException("not a hash: " + sha256);
        }
        String digits = sha256.substring(PREFIX);
        return folder.resolve(digits.substring(0, DIGITS_OF_FOLDER)).resolve(digits);
    }

    private static byte[] context(String sha256) {
        return ("trade document " + sha256).getBytes(StandardCharsets.US_ASCII);
    }
}
