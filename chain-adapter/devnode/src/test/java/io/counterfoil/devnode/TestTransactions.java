package io.counterfoil.devnode;

import io.counterfoil.devnode.evm.Address;
import io.counterfoil.devnode.evm.Keccak;
import io.counterfoil.devnode.evm.Secp256k1;
import io.counterfoil.devnode.evm.Word;
import io.counterfoil.devnode.ledger.TransactionData;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;

/** Signs and encodes transactions with every field in the test's hand; the SDK chooses nonces and limits itself. */
public final class TestTransactions {

    public static final String CHAIN = "chain0";
    public static final String GROUP = "group0";

    private static final X9ECParameters CURVE = CustomNamedCurves.getByName("secp256k1");
    private static final ECDomainParameters DOMAIN = new ECDomainParameters(CURVE);
    private static final AtomicLong NONCES = new AtomicLong(System.nanoTime());

    private final BigInteger key;
    private final Address address;

    public TestTransactions(long key) {
        this.key = BigInteger.valueOf(key);
        byte[] point = CURVE.getG().multiply(this.key).normalize().getEncoded(false);
        this.address = Address.lowest(Keccak.hash(Arrays.copyOfRange(point, 1, point.length)));
    }

    public Address address() {
        return address;
    }

    public static String newNonce() {
        return Long.toString(NONCES.incrementAndGet());
    }

    /** Version 0, on the chain and group of all tests. */
    public static TransactionData data(String to, byte[] input, long blockLimit) {
        return data(CHAIN, GROUP, newNonce(), to, input, blockLimit);
    }

    public static TransactionData data(
            String chain, String group, String nonce, String to, byte[] input, long blockLimit) {
        return new TransactionData(0, chain, group, blockLimit, nonce, to, input, "", "", "", 0, "", "");
    }

    /** As {@code sendTransaction} takes it. */
    public String signed(TransactionData data) {
        Word hash = data.hash();
        return encode(data, hash, sign(hash));
    }

    /** r, s, and the parity of y. */
    public byte[] sign(Word hash) {
        ECDSASigner signer = new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest()));
        signer.init(true, new ECPrivateKeyParameters(key, DOMAIN));
        BigInteger[] pair = signer.generateSignature(hash.toBytes());
        byte[] signature = new byte[65];
        Word.of(pair[0]).writeTo(signature, 0);
        Word.of(pair[1]).writeTo(signature, Word.BYTES);
        Address recovered = Secp256k1.recover(hash, Word.of(pair[0]), Word.of(pair[1]), 0);
        signature[64] = (byte) (address.equals(recovered) ? 0 : 1);
        return signature;
    }

    /** TARS. */
    public static String encode(TransactionData data, Word hash, byte[] signature) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            head(out, 1, 10);
            number(out, 1, data.version());
            text(out, 2, data.chainId());
            text(out, 3, data.groupId());
            number(out, 4, data.blockLimit());
            text(out, 5, data.nonce());
            text(out, 6, data.to());
            bytes(out, 7, data.input());
            text(out, 8, data.abi());
            head(out, 0, 11);
            bytes(out, 2, hash.toBytes());
            bytes(out, 3, signature);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return "0x" + HexFormat.of().formatHex(bytes.toByteArray());
    }

    private static void head(DataOutputStream out, int tag, int type) throws IOException {
        out.writeByte(tag << 4 | type);
    }

    private static void number(DataOutputStream out, int tag, long value) throws IOException {
        head(out, tag, 3);
        out.writeLong(value);
    }

    private static void text(DataOutputStream out, int tag, String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        head(out, tag, 7);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    private static void bytes(DataOutputStream out, int tag, byte[] bytes) throws IOException {
        head(out, tag, 13);
        head(out, 0, 0);
        head(out, 0, 2);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
