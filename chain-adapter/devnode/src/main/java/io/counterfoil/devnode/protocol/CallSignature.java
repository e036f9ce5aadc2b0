package io.counterfoil.devnode.protocol;

import io.counterfoil.devnode.evm.Address;
import io.counterfoil.devnode.evm.Keccak;
import io.counterfoil.devnode.evm.Secp256k1;
import io.counterfoil.devnode.evm.Word;

/** The optional last parameter of a call: who it is from, proven by a signature of keccak256(to || data). */
final class CallSignature {

    private static final int SIGNATURE_BYTES = 65;
    private static final int BAD_SIGNATURE = 10008;

    private CallSignature() {}

    static Address sender(Params params) throws RpcException {
        byte[] signature = params.bytes(4);
        byte[] to = params.address(2).toBytes();
        Address sender = signature.length == SIGNATURE_BYTES
                ? Secp256k1.recover(
                        Keccak.hash(to, params.bytes(3)),
                        Word.at(signature, 0),
                        Word.at(signature, Word.BYTES),
                        signature[SIGNATURE_BYTES - 1] & 1)
                : null;
        if (sender == null) {
            throw new RpcException(BAD_SIGNATURE, "the signature of the call is none");
        }
        return sender;
    }
}
