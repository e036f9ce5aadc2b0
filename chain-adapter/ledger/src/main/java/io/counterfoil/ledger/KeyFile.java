package io.counterfoil.ledger;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Security;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.ECNamedCurveTable;
import org.bouncycastle.jce.interfaces.ECPrivateKey;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.jce.spec.ECParameterSpec;
import org.bouncycastle.jce.spec.ECPrivateKeySpec;
import org.bouncycastle.jce.spec.ECPublicKeySpec;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** One key as PKCS#12, AES-256, that openssl and keytool read too. */
final class KeyFile {

    /** The JDK dropped secp256k1. */
    private static final Provider BOUNCY_CASTLE = registered();

    private static final String STORE_TYPE = "PKCS12-AES256-AES128";
    private static final ECParameterSpec CURVE = ECNamedCurveTable.getParameterSpec("secp256k1");

    /** A PKCS#12 key has a certificate. Nobody looks at its dates: trust in an address comes from the Participants contract. */
    private static final Date VALID_FROM = Date.from(Instant.parse("2000-01-01T00:00:00Z"));

    private static final Date VALID_TO = Date.from(Instant.parse("9999-12-31T23:59:59Z"));

    private KeyFile() {}

    static byte[] encode(UUID participant, SigningKey key, char[] password) {
        try {
            KeyFactory keys = KeyFactory.getInstance("EC", BOUNCY_CASTLE);
            PrivateKey secret = keys.generatePrivate(new ECPrivateKeySpec(key.secret(), CURVE));
            PublicKey open = keys.generatePublic(new ECPublicKeySpec(key.publicPoint(), CURVE));
            KeyStore store = KeyStore.getInstance(STORE_TYPE, BOUNCY_CASTLE);
            store.load(null, null);
            store.setKeyEntry(participant.toString(), secret, password, new X509Certificate[] {
                certificate(participant, secret, open)
            });
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            store.store(out, password);
            return out.toByteArray();
        } catch (GeneralSecurityException | IOException | OperatorCreationException impossible) {
            throw new IllegalStateException("cannot encode a key", impossible);
        }
    }

    /** @throws IOException when the password does not open it, or it is not what {@link #encode} wrote */
    static SigningKey decode(UUID participant, byte[] file, char[] password) throws IOException {
        try {
            KeyStore store = KeyStore.getInstance(STORE_TYPE, BOUNCY_CASTLE);
            store.load(new ByteArrayInputStream(file), password);
            if (store.getKey(participant.toString(), password) instanceof ECPrivateKey key) {
                return new SigningKey(key.getD());
            }
            throw new IOException("there is no key of participant " + participant + " in it");
        } catch (GeneralSecurityException undecodable) {
            throw new IOException("it does not open", undecodable);
        }
    }

    /** Its key store looks its ciphers up among the process's providers. The SDK registers it too, when it comes first. */
    private static Provider registered() {
        Provider known = Security.getProvider(BouncyCastleProvider.PROVIDER_NAME);
        if (known != null) {
            return known;
        }
        Provider added = new BouncyCastleProvider();
        Security.addProvider(added);
        return added;
    }

    private static X509Certificate certificate(UUID participant, PrivateKey secret, PublicKey open)
            throws GeneralSecurityException, OperatorCreationException {
        X500Name name = new X500Name("CN=" + participant);
        JcaX509v3CertificateBuilder certificate =
                new JcaX509v3CertificateBuilder(name, BigInteger.ONE, VALID_FROM, VALID_TO, name, open);
        return new JcaX509CertificateConverter()
                .setProvider(BOUNCY_CASTLE)
                .getCertificate(certificate.build(new JcaContentSignerBuilder("SHA256withECDSA")
                        .setProvider(BOUNCY_CASTLE)
                        .build(secret)));
    }
}
