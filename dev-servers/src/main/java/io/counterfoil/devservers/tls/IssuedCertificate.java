package io.counterfoil.devservers.tls;

import io.counterfoil.devservers.Loopback;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** What is in a certificate (RFC 5280). */
record IssuedCertificate(Instant from, Instant to) {

    static final String SIGNATURE = "SHA256withECDSA";

    private static final SecureRandom RANDOM = new SecureRandom();

    /** RFC 5280, 4.1.2.2: at most 20 octets; unpredictable. */
    private static final int SERIAL_BITS = 127;

    /** Clocks of two containers on one machine can differ. */
    private static final Duration EARLIER = Duration.ofMinutes(5);

    X509Certificate forAuthority(KeyPair key) throws GeneralSecurityException, IOException {
        // Another authority is another name: OpenSSL looks for issuers by name.
        X500Name name = new X500Name("O=Counterfoil sandbox, CN=Counterfoil sandbox CA " + serial().toString(36));
        X509v3CertificateBuilder certificate = builder(name, name, key.getPublic());
        certificate.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
        certificate.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        return signed(certificate, key.getPrivate());
    }

    X509Certificate forPart(String part, PublicKey key, X509Certificate issuer, PrivateKey issuerKey)
            throws GeneralSecurityException, IOException {
        X500Name issuerName =
                X500Name.getInstance(issuer.getSubjectX500Principal().getEncoded());
        X509v3CertificateBuilder certificate =
                builder(issuerName, new X500Name("O=Counterfoil sandbox, CN=" + part), key);
        certificate.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        certificate.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        certificate.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(new KeyPurposeId[] {
            KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth
        }));
        GeneralName[] hosts = {
            new GeneralName(GeneralName.dNSName, "localhost"), new GeneralName(GeneralName.iPAddress, Loopback.HOST)
        };
        certificate.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(hosts));
        certificate.addExtension(
                Extension.authorityKeyIdentifier,
                false,
                new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(issuer.getPublicKey()));
        return signed(certificate, issuerKey);
    }

    private X509v3CertificateBuilder builder(X500Name issuer, X500Name subject, PublicKey key)
            throws GeneralSecurityException, IOException {
        X509v3CertificateBuilder certificate = new JcaX509v3CertificateBuilder(
                issuer, serial(), Date.from(from.minus(EARLIER)), Date.from(to), subject, key);
        certificate.addExtension(
                Extension.subjectKeyIdentifier, false, new JcaX509ExtensionUtils().createSubjectKeyIdentifier(key));
        return certificate;
    }

    private X509Certificate signed(X509v3CertificateBuilder certificate, PrivateKey issuerKey)
            throws GeneralSecurityException, IOException {
        try {
            byte[] encoded = certificate
                    .build(new JcaContentSignerBuilder(SIGNATURE).build(issuerKey))
                    .getEncoded();
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded));
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private static BigInteger serial() {
        return new BigInteger(SERIAL_BITS, RANDOM).setBit(0); // never zero
    }
}
