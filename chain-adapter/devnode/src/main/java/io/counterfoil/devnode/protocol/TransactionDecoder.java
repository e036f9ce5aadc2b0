package io.counterfoil.devnode.protocol;

import io.counterfoil.devnode.evm.Word;
import io.counterfoil.devnode.ledger.SignedTransaction;
import io.counterfoil.devnode.ledger.TransactionData;

/** The TARS structures Transaction and TransactionData of FISCO BCOS 3. */
final class TransactionDecoder {

    private static final int DATA = 1;
    private static final int DATA_HASH = 2;
    private static final int SIGNATURE = 3;
    private static final int IMPORT_TIME = 4;
    private static final int ATTRIBUTE = 5;
    private static final int EXTRA_DATA = 8;

    private TransactionDecoder() {}

    /** @throws IllegalArgumentException if the bytes are not a transaction */
    static SignedTransaction decode(byte[] bytes) {
        TarsStruct transaction = TarsStruct.decode(bytes);
        byte[] hash = transaction.bytes(DATA_HASH);
        if (hash.length != Word.BYTES) {
            throw new IllegalArgumentException("the hash of a transaction has 32 bytes, not " + hash.length);
        }
        return new SignedTransaction(
                decodeData(transaction.struct(DATA)),
                Word.of(hash),
                transaction.bytes(SIGNATURE),
                transaction.number(IMPORT_TIME),
                transaction.int32(ATTRIBUTE),
                transaction.text(EXTRA_DATA));
    }

    private static TransactionData decodeData(TarsStruct data) {
        return new TransactionData(
                data.int32(1),
                data.text(2),
                data.text(3),
                data.number(4),
                data.text(5),
                data.text(6),
                data.bytes(7),
                data.text(8),
                data.text(9),
                data.text(10),
                data.number(11),
                data.text(12),
                data.text(13));
    }
}
