package io.counterfoil.devnode.evm;

import com.webank.wedpr.crypto.CryptoResult;
import com.webank.wedpr.crypto.NativeInterface;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** {@link Secp256k1#recover} by libffi_java_sdk of webank-blockchain-java-crypto, an optional dependency. */
final class NativeSecp256k1 {

    private static final int SIGNATURE_BYTES = 65;
    private static final int UNCOMPRESSED_KEY_DIGITS = 130;

    private static final boolean IS_THERE = load();

    private NativeSecp256k1() {}

    /** False without the jar, on a platform that it has no library for, and where the library cannot be unpacked. */
    static boolean isThere() {
        return IS_THERE;
    }

    /** Its class loads the library. A failure comes as an error of linking or of initialising, whatever its cause. */
    private static boolean load() {
        try {
            return NativeInterface.keccak256Hash("00").getHash() != null;
        } catch (LinkageError noLibrary) {
            return false;
        }
    }

    static @Nullable Address recover(Word hash, Word r, Word s, int yParity) {
        byte[] signature = new byte[SIGNATURE_BYTES];
        r.writeTo(signature, 0);
        s.writeTo(signature, Word.BYTES);
        signature[SIGNATURE_BYTES - 1] = (byte) yParity;
        HexFormat hex = HexFormat.of();
        CryptoResult result =
                NativeInterface.secp256k1RecoverPublicKey(hex.formatHex(hash.toBytes()), hex.formatHex(signature));
        String key = result.getPublicKey();
        if (key == null || key.length() != UNCOMPRESSED_KEY_DIGITS) {
            return null;
        }
        byte[] encoded = hex.parseHex(key);
        return Address.lowest(Keccak.hash(Arrays.copyOfRange(encoded, 1, encoded.length)));
    }
}
