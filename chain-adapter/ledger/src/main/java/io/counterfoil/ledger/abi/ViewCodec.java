package io.counterfoil.ledger.abi;

import io.counterfoil.ledger.ContractName;
import java.util.HexFormat;

/**
 * A read function of a contract.
 *
 * @param <A> record with the arguments
 * @param <R> record with the results
 */
public final class ViewCodec<A extends Record, R extends Record> {

    private final ContractName contract;
    private final byte[] selector;
    private final TupleCodec arguments;
    private final TupleCodec results;
    private final Class<R> resultType;

    public ViewCodec(ContractName contract, String function, Class<A> argumentType, Class<R> resultType) {
        AbiEntry entry = CommandCodec.function(contract, function);
        this.contract = contract;
        this.selector = HexFormat.of().parseHex(entry.selectorHex());
        this.arguments = Codecs.ofRecord(entry.inputs(), argumentType);
        this.results = Codecs.ofRecord(entry.outputs(), resultType);
        this.resultType = resultType;
    }

    public ContractName contract() {
        return contract;
    }

    public byte[] encode(A values) {
        Words encoded = new Words();
        arguments.append(values, encoded);
        Words words = new Words();
        words.append(selector);
        words.append(encoded.bytes());
        return words.bytes();
    }

    public R decode(byte[] output) {
        return resultType.cast(results.decode(output, 0));
    }
}
