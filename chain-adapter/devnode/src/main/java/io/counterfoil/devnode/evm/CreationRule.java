package io.counterfoil.devnode.evm;

/** Where a contract made by CREATE (or by a transaction without a recipient) lives. CREATE2 is the same everywhere. */
@FunctionalInterface
public interface CreationRule {

    /** @param nonce the creator's nonce before this creation */
    Address addressOf(Address creator, long nonce);

    /** Ethereum: the last 20 bytes of keccak256(rlp([creator, nonce])). */
    CreationRule ETHEREUM = (creator, nonce) -> {
        byte[] digits = Word.of(nonce).toBytes();
        int nonceBytes = (Word.of(nonce).bitLength() + 7) / 8;
        boolean single = nonce > 0 && nonce < 0x80;
        byte[] rlp = new byte[23 + (single ? 0 : nonceBytes)];
        rlp[0] = (byte) (0xc0 + rlp.length - 1);
        rlp[1] = (byte) (0x80 + Address.BYTES);
        System.arraycopy(creator.toBytes(), 0, rlp, 2, Address.BYTES);
        rlp[22] = single ? (byte) nonce : (byte) (0x80 + nonceBytes);
        if (!single) {
            System.arraycopy(digits, Word.BYTES - nonceBytes, rlp, 23, nonceBytes);
        }
        return Address.lowest(Keccak.hash(rlp));
    };
}
