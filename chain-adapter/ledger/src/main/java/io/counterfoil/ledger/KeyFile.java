package io.counterfoil.ledger;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
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
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.DERBMPString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.ECNamedCurveTable;
import org.bouncycastle.jce.interfaces.ECPrivateKey;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.jce.spec.ECParameterSpec;
import org.bouncycastle.jce.spec.ECPrivateKeySpec;
import org.bouncycastle.jce.spec.ECPublicKeySpec;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.OutputEncryptor;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.PKCS12PfxPduBuilder;
import org.bouncycastle.pkcs.PKCS12SafeBag;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS12SafeBagBuilder;
import org.bouncycastle.pkcs.jcajce.JcePKCS12MacCalculatorBuilder;
import org.bouncycastle.pkcs.jcajce.JcePKCSPBEOutputEncryptorBuilder;

/** One key as PKCS#12, AES-256, that openssl and keytool read too. */
final class KeyFile {

    /** The JDK dropped secp256k1. */
    private static final Provider BOUNCY_CASTLE = registered();

    /** Few: the password is 256 bits derived from a random master key, and guessing it does not get harder by more of them. */
    private static final int ITERATIONS = 1_000;

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
            DERBMPString alias = new DERBMPString(participant.toString());
            DEROctetString sameKey = new DEROctetString(key.address().getBytes(StandardCharsets.US_ASCII));
            PKCS12SafeBag keyBag = new JcaPKCS12SafeBagBuilder(secret, encryptor(password))
                    .addBagAttribute(PKCS12SafeBag.friendlyNameAttribute, alias)
                    .addBagAttribute(PKCS12SafeBag.localKeyIdAttribute, sameKey)
                    .build();
            PKCS12SafeBag certificateBag = new JcaPKCS12SafeBagBuilder(certificate(participant, secret, open))
                    .addBagAttribute(PKCS12SafeBag.friendlyNameAttribute, alias)
                    .addBagAttribute(PKCS12SafeBag.localKeyIdAttribute, sameKey)
                    .build();
            return new PKCS12PfxPduBuilder()
                    .addData(keyBag)
                    .addData(certificateBag)
                    .build(
                            new JcePKCS12MacCalculatorBuilder(NISTObjectIdentifiers.id_sha256)
                                    .setProvider(BOUNCY_CASTLE)
                                    .setIterationCount(ITERATIONS),
                            password)
                    .getEncoded(ASN1Encoding.DER);
        } catch (GeneralSecurityException | IOException | OperatorCreationException | PKCSException impossible) {
            throw new IllegalStateException("cannot encode a key", impossible);
        }
    }

    private static OutputEncryptor encryptor(char[] password) throws OperatorCreationException {
        return new JcePKCSPBEOutputEncryptorBuilder(NISTObjectIdentifiers.id_aes256_CBC)
                .setProvider(BOUNCY_CASTLE)
                .setPRF(new AlgorithmIdentifier(PKCSObjectIdentifiers.id_hmacWithSHA256, DERNull.INSTANCE))
                .setIterationCount(ITERATIONS)
                .build(password);
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
