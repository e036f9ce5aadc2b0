package io.counterfoil.embedded.tls;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;

/** What kind of keys an authority and its parts have. */
public enum KeyKind {
    EC_P256("EC", new ECGenParameterSpec("secp256r1"), "SHA256withECDSA"),

    /** What FISCO BCOS makes for its channels. */
    RSA_2048("RSA", new RSAKeyGenParameterSpec(2048, RSAKeyGenParameterSpec.F4), "SHA256withRSA");

    private final String algorithm;

    @SuppressWarnings("ImmutableEnumChecker") // neither of the two has a setter
    private final AlgorithmParameterSpec parameters;

    private final String signatureAlgorithm;

    KeyKind(String algorithm, AlgorithmParameterSpec parameters, String signatureAlgorithm) {
        this.algorithm = algorithm;
        this.parameters = parameters;
        this.signatureAlgorithm = signatureAlgorithm;
    }

    KeyPair generate() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(parameters);
        return generator.generateKeyPair();
    }

    String signatureAlgorithm() {
        return signatureAlgorithm;
    }
}
