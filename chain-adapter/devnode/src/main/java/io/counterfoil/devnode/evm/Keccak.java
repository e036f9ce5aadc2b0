package io.counterfoil.devnode.evm;

import org.bouncycastle.crypto.digests.KeccakDigest;

/** Keccak-256 with the padding of before SHA-3, as Ethereum and FISCO BCOS use it. */
public final class Keccak {

    private Keccak() {}

    /** Hash of the parts in a row. */
    public static Word hash(byte[]... parts) {
        KeccakDigest digest = new KeccakDigest(256);
        for (byte[] part : parts) {
            digest.update(part, 0, part.length);
        }
        return finish(digest);
    }

    static Word hash(byte[] bytes, int offset, int length) {
        KeccakDigest digest = new KeccakDigest(256);
        digest.update(bytes, offset, length);
        return finish(digest);
    }

    private static Word finish(KeccakDigest digest) {
        byte[] hash = new byte[Word.BYTES];
        digest.doFinal(hash, 0);
        return Word.at(hash, 0);
    }
}
