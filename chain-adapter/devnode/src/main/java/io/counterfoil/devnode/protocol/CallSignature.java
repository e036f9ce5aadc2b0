package io.counterfoil.devnode.protocol;

import io.counterfoil.devnode.evm.Address;
import io.counterfoil.devnode.evm.Keccak;
import io.counterfoil.devnode.evm.Signers;
import io.counterfoil.devnode.evm.Word;
import java.nio.charset.StandardCharsets;

/**
 * The optional last parameter of a call: who it is from, proven by a signature of keccak256(to || data), {@code to} being
 * the text of its digits: that is what SDK 3.6.0 signs (nodes and SDKs after it take the bytes).
 */
final class CallSignature {

    private static final int SIGNATURE_BYTES = 65;
    private static final int BAD_SIGNATURE = 10008;
    private static final int BITCOIN_OFFSET = 27;

    private CallSignature() {}

    static Address sender(Params params) throws RpcException {
        byte[] signature = params.bytes(4);
        byte[] to = Json.withoutPrefix(params.text(2)).getBytes(StandardCharsets.UTF_8);
        Address sender = signature.length == SIGNATURE_BYTES
                ? Signers.recover(
                        Keccak.hash(to, params.bytes(3)),
                        Word.at(signature, 0),
                        Word.at(signature, Word.BYTES),
                        parity(signature[SIGNATURE_BYTES - 1]))
                : null;
        if (sender == null) {
            throw new RpcException(BAD_SIGNATURE, "the signature of the call is none");
        }
        return sender;
    }

    /** Clients send the parity of y as it is, or with Bitcoin's offset. */
    private static int parity(byte v) {
        return (v >= BITCOIN_OFFSET ? v - BITCOIN_OFFSET : v) & 1;
    }
}
