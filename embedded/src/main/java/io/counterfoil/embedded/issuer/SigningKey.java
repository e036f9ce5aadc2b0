package io.counterfoil.embedded.issuer;

import io.counterfoil.embedded.PrivateFiles;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/** The issuer's RSA key: made once per installation, kept in a file of its owner's only. */
final class SigningKey {

    private static final int BITS = 2048;
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    private final RSAPrivateCrtKey key;
    private final String id;

    private SigningKey(RSAPrivateCrtKey key) {
        this.key = key;
        this.id = thumbprint();
    }

    static SigningKey openOrCreate(Path file) throws IOException {
        try {
            if (!Files.exists(file)) {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(BITS);
                PrivateFiles.write(
                        file, generator.generateKeyPair().getPrivate().getEncoded());
            }
            PrivateKey key =
                    KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(Files.readAllBytes(file)));
            return new SigningKey((RSAPrivateCrtKey) key);
        } catch (GeneralSecurityException e) {
            throw new IOException(file + " is not an RSA key in PKCS#8", e);
        }
    }

    String id() {
        return id;
    }

    /** RS256 of RFC 7518. */
    byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** RFC 7517. */
    Map<String, String> publicJwk() {
        Map<String, String> jwk = requiredMembers();
        jwk.put("use", "sig");
        jwk.put("alg", "RS256");
        jwk.put("kid", id);
        return jwk;
    }

    /** RFC 7638: the digest of the required members in lexicographic order, without white space. */
    private String thumbprint() {
        StringBuilder canonical = new StringBuilder("{");
        requiredMembers()
                .forEach((name, value) -> canonical
                        .append(canonical.length() == 1 ? "" : ",")
                        .append('"')
                        .append(name)
                        .append("\":\"")
                        .append(value)
                        .append('"'));
        try {
            return BASE64URL.encodeToString(MessageDigest.getInstance("SHA-256")
                    .digest(canonical.append('}').toString().getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> requiredMembers() {
        Map<String, String> members = new TreeMap<>();
        members.put("e", unsigned(key.getPublicExponent()));
        members.put("kty", "RSA");
        members.put("n", unsigned(key.getModulus()));
        return members;
    }

    private static String unsigned(BigInteger value) {
        byte[] signed = value.toByteArray();
        int from = signed[0] == 0 ? 1 : 0;
        return BASE64URL.encodeToString(Arrays.copyOfRange(signed, from, signed.length));
    }
}
