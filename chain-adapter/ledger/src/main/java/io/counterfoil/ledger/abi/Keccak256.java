package io.counterfoil.ledger.abi;

import org.bouncycastle.crypto.digests.KeccakDigest;

/** The hash of the EVM. It is not SHA3-256, whose padding differs. */
public final class Keccak256 {

    private Keccak256() {}

    /** @return 32 bytes */
    public static byte[] of(byte[] bytes) {
        KeccakDigest digest = new KeccakDigest(256);
        digest.update(bytes, 0, bytes.length);
        byte[] hash = new byte[32];
        digest.doFinal(hash, 0);
        return hash;
    }
}
