package io.counterfoil.devnode.evm;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/**
 * Who signed a hash: by the native library that the SDK brings where it is there, else in Java. Both give the same answer.
 * Recovering a signer is most of a node's work, and the native way takes about half as long.
 */
public final class Signers {

    private static final Recovery RECOVERY = NativeSecp256k1.isThere() ? NativeSecp256k1::recover : Secp256k1::recover;

    static {
        Logger log = System.getLogger(Signers.class.getName());
        log.log(Level.DEBUG, "signers are recovered {0}", NativeSecp256k1.isThere() ? "natively" : "in Java");
    }

    @FunctionalInterface
    private interface Recovery {
        @Nullable
        Address recover(Word hash, Word r, Word s, int yParity);
    }

    private Signers() {}

    /**
     * @param yParity 0 or 1
     * @return the address of the public key, or null if no key made this signature
     */
    public static @Nullable Address recover(Word hash, Word r, Word s, int yParity) {
        return RECOVERY.recover(hash, r, s, yParity);
    }
}
