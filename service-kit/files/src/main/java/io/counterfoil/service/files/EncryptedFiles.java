package io.counterfoil.service.files;

import io.counterfoil.kernel.CommonRefusal;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.service.web.Sha256;
import io.counterfoil.wire.MasterKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * Files that are each encrypted by AES-256-GCM under this installation's own key and bound to their hash: one that was changed, swapped or cut off
 * is not handed out. 256 folders, so that none gets too full; in a bucket their names are the same, so that files can be copied from one to the
 * other.
 */
final class EncryptedFiles implements FileStore {

    private static final Logger LOG = Logger.getLogger(EncryptedFiles.class);
    private static final Pattern HASH = Pattern.compile("0x[0-9a-f]{64}");
    private static final int DIGITS_OF_FOLDER = 2;
    private static final int PREFIX = "0x".length();

    /** Far more than any file that a service takes, and than what encryption adds. */
    private static final int BYTES_MAX = 64 * 1024 * 1024;

    private final ByteStore kept;
    private final MasterKey key;
    private final SecureRandom random = new SecureRandom();

    EncryptedFiles(ByteStore kept, MasterKey key) {
        this.kept = kept;
        this.key = key;
    }

    @Override
    public void put(String sha256, byte[] content) {
        String name = name(sha256);
        try {
            if (isWhole(name, sha256)) {
                return;
            }
            kept.put(name, key.wrap(content, context(sha256), random));
        } catch (IOException cannot) {
            LOG.errorf(cannot, "cannot keep file %s in %s", sha256, kept);
            throw new RefusedException(
                    CommonRefusal.FILE_UNAVAILABLE,
                    "the file cannot be kept now; nothing was stored, repeat with the same key");
        }
    }

    /** @throws IOException when that cannot be found out: then nothing can be kept there either */
    private boolean isWhole(String name, String sha256) throws IOException {
        try {
            opened(name, sha256);
            return true;
        } catch (NoSuchFileException | GeneralSecurityException missingOrDamaged) {
            return false;
        }
    }

    @Override
    public byte[] get(String sha256) {
        String name = name(sha256);
        try {
            return opened(name, sha256);
        } catch (NoSuchFileException missing) {
            throw unavailable(missing, sha256, "is missing");
        } catch (GeneralSecurityException damaged) {
            throw unavailable(damaged, sha256, "is damaged, or was kept under another key");
        } catch (IOException unreadable) {
            LOG.errorf(unreadable, "file %s cannot be read from %s", sha256, kept);
            throw new RefusedException(
                    CommonRefusal.FILE_UNAVAILABLE,
                    "the file store cannot be read now; what the file says is not lost. Ask again");
        }
    }

    private byte[] opened(String name, String sha256) throws IOException, GeneralSecurityException {
        byte[] content = key.unwrap(kept.get(name, BYTES_MAX), context(sha256));
        if (!Sha256.of(content).equals(sha256)) {
            throw new GeneralSecurityException("not the content that was put");
        }
        return content;
    }

    private RefusedException unavailable(Exception why, String sha256, String what) {
        LOG.errorf(why, "file %s of %s %s", sha256, kept, what);
        return new RefusedException(
                CommonRefusal.FILE_UNAVAILABLE,
                "the file " + what
                        + " in the file store; what it says is not lost. An operator restores it from a copy");
    }

    private static String name(String sha256) {
        if (!HASH.matcher(sha256).matches()) {
            throw new IllegalArgumentException("not a hash: " + sha256);
        }
        String digits = sha256.substring(PREFIX);
        return digits.substring(0, DIGITS_OF_FOLDER) + "/" + digits;
    }

    private static byte[] context(String sha256) {
        return ("trade document " + sha256).getBytes(StandardCharsets.US_ASCII);
    }
}
