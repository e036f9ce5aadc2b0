package io.counterfoil.devservers.tls;

import io.counterfoil.devservers.PrivateFiles;
import io.counterfoil.wire.TlsFiles;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A certificate authority of one installation, and the certificates it gave to the installation's parts: {@code ca.crt}, {@code ca.key},
 * {@code PART.crt} and {@code PART.key} in one folder, PEM, EC P-256, each of mode 0600. They are made once and kept; who starts a part calls
 * {@link #issue} before, so that a certificate near its end is replaced.
 */
public final class Certificates {

    static final Duration AUTHORITY_LIVES = Duration.ofDays(10 * 365);
    static final Duration PART_LIVES = Duration.ofDays(90);

    /** A part that is started now can run as long as this before its certificate ends. */
    static final Duration RENEWED_BEFORE = Duration.ofDays(30);

    private static final String AUTHORITY = "ca";
    private static final Pattern PART = Pattern.compile("[a-z][a-z0-9-]{0,99}");
    private static final Set<StandardOpenOption> LOCK_OPTIONS =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final byte[] PROBE = "do these two belong together".getBytes(StandardCharsets.US_ASCII);

    private final Path folder;
    private final Clock clock;

    /** Nothing is written before {@link #issue}. */
    public Certificates(Path folder, Clock clock) {
        this.folder = folder.toAbsolutePath().normalize();
        this.clock = clock;
    }

    /** Certificate of the authority: all that whoever connects to a part has to trust. */
    public Path authority() {
        return files(AUTHORITY).certificate();
    }

    /** Where a part's certificate is, made or not. */
    public TlsFiles of(String part) {
        if (!PART.matcher(part).matches() || part.equals(AUTHORITY)) {
            throw new IllegalArgumentException("not a part's name: " + part);
        }
        return files(part);
    }

    /** Makes the part's certificate if it is missing, near its end, or of another authority; and the authority, likewise. */
    public TlsFiles issue(String part) throws IOException {
        TlsFiles files = of(part);
        synchronized (Certificates.class) { // a file lock is the whole process's
            try (FileChannel channel = FileChannel.open(
                            PrivateFiles.createDirectory(folder).resolve("issuing.lock"), LOCK_OPTIONS, OWNER_ONLY);
                    FileLock alone = channel.lock()) {
                if (!alone.isValid()) {
                    throw new IOException(folder + " cannot be locked");
                }
                TlsFiles authority = authorityWithKey();
                X509Certificate issuer = TlsFiles.read(authority.certificate());
                if (!isGood(files, issuer.getPublicKey(), RENEWED_BEFORE)) {
                    IssuedCertificate issuing = new IssuedCertificate(
                            clock.instant(), clock.instant().plus(PART_LIVES));
                    KeyPair key = generate();
                    write(files, key, issuing.forPart(part, key.getPublic(), issuer, authority.readKey()));
                }
            } catch (GeneralSecurityException e) {
                throw new IOException("a certificate for " + part + " cannot be made: " + e.getMessage(), e);
            }
        }
        return files;
    }

    private TlsFiles authorityWithKey() throws IOException, GeneralSecurityException {
        TlsFiles files = files(AUTHORITY);
        // What it signs must not outlive it.
        if (!isGood(files, null, PART_LIVES)) {
            IssuedCertificate issuing =
                    new IssuedCertificate(clock.instant(), clock.instant().plus(AUTHORITY_LIVES));
            KeyPair key = generate();
            write(files, key, issuing.forAuthority(key));
        }
        return files;
    }

    /** @param issuer null: its own */
    private boolean isGood(TlsFiles files, @Nullable PublicKey issuer, Duration left) throws IOException {
        if (!Files.exists(files.certificate()) || !Files.exists(files.key())) {
            return false;
        }
        try {
            X509Certificate certificate = TlsFiles.read(files.certificate());
            certificate.verify(issuer == null ? certificate.getPublicKey() : issuer);
            Instant end = certificate.getNotAfter().toInstant();
            return end.isAfter(clock.instant().plus(left)) && belongTogether(files, certificate);
        } catch (GeneralSecurityException ofAnother) {
            return false;
        }
    }

    /** They are written one after the other: a crash in between leaves a key without its certificate. */
    private boolean belongTogether(TlsFiles files, X509Certificate certificate)
            throws IOException, GeneralSecurityException {
        Signature signature = Signature.getInstance(IssuedCertificate.SIGNATURE);
        signature.initSign(files.readKey());
        signature.update(PROBE);
        byte[] signed = signature.sign();
        signature.initVerify(certificate.getPublicKey());
        signature.update(PROBE);
        return signature.verify(signed);
    }

    private static KeyPair generate() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static void write(TlsFiles files, KeyPair key, X509Certificate certificate)
            throws IOException, GeneralSecurityException {
        PrivateFiles.write(files.key(), pem("PRIVATE KEY", key.getPrivate().getEncoded()));
        PrivateFiles.write(files.certificate(), pem("CERTIFICATE", certificate.getEncoded()));
    }

    private static byte[] pem(String label, byte[] der) {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return ("-----BEGIN " + label + "-----\n" + lines + "\n-----END " + label + "-----\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private TlsFiles files(String name) {
        return new TlsFiles(
                folder.resolve(AUTHORITY + ".crt"), folder.resolve(name + ".crt"), folder.resolve(name + ".key"));
    }
}
