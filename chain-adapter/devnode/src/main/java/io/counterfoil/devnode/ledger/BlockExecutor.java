package io.counterfoil.devnode.ledger;

import io.counterfoil.devnode.evm.Address;
import io.counterfoil.devnode.evm.BlockContext;
import io.counterfoil.devnode.evm.Code;
import io.counterfoil.devnode.evm.CreationRule;
import io.counterfoil.devnode.evm.Evm;
import io.counterfoil.devnode.evm.Keccak;
import io.counterfoil.devnode.evm.LayeredState;
import io.counterfoil.devnode.evm.StateView;
import io.counterfoil.devnode.evm.TransactionContext;
import io.counterfoil.devnode.evm.TransactionResult;
import io.counterfoil.devnode.evm.Word;
import io.counterfoil.devnode.evm.WorldState;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Carries out transactions one after another. The same block on the same state always gives the same result. */
final class BlockExecutor {

    private static final byte[] NOTHING = new byte[0];

    private final ChainParameters parameters;
    private final LongFunction<Word> blockHashes;

    BlockExecutor(ChainParameters parameters, LongFunction<Word> blockHashes) {
        this.parameters = parameters;
        this.blockHashes = blockHashes;
    }

    ExecutedBlock execute(
            BlockHeader parent, Word parentHash, long timestamp, List<Transaction> transactions, StateView state) {
        long number = parent.number() + 1;
        LayeredState layer = new LayeredState(state);
        List<Receipt> receipts = new ArrayList<>(transactions.size());
        long gasUsed = 0;
        for (Transaction transaction : transactions) {
            Receipt receipt = execute(transaction, receipts.size(), number, timestamp, layer);
            receipts.add(receipt);
            gasUsed += receipt.gasUsed();
        }
        BlockHeader header = new BlockHeader(
                number,
                timestamp,
                parentHash,
                Keccak.hash(transactions.stream()
                        .map(transaction -> transaction.hash().toBytes())
                        .toArray(byte[][]::new)),
                Keccak.hash(receipts.stream()
                        .map(receipt -> receipt.hash().toBytes())
                        .toArray(byte[][]::new)),
                StateRoot.after(parent.stateRoot(), layer.changes()),
                gasUsed);
        Block block = new Block(header.hash(), header, List.copyOf(transactions), List.copyOf(receipts));
        return new ExecutedBlock(block, layer.changes());
    }

    private Receipt execute(Transaction transaction, int index, long number, long timestamp, LayeredState layer) {
        TransactionData data = transaction.data();
        Address to = recipient(data.to());
        if (to != null && !isCallable(layer, to)) {
            return new Receipt(data.version(), number, TransactionStatus.NO_CONTRACT, 0, null, NOTHING, List.of());
        }
        TransactionResult result = run(layer, number, timestamp, index, transaction.sender(), to, data.input());
        layer.apply(result.changes());
        return new Receipt(
                data.version(),
                number,
                TransactionStatus.of(result.status()),
                result.gasUsed(),
                result.created(),
                result.output(),
                result.logs());
    }

    /** Runs a call on a state and forgets what it changed. */
    CallResult call(BlockHeader head, Address from, Address to, byte[] input, StateView state) {
        if (!isCallable(state, to)) {
            return new CallResult(head.number(), TransactionStatus.NO_CONTRACT, NOTHING);
        }
        TransactionResult result = run(state, head.number(), head.timestamp(), 0, from, to, input);
        return new CallResult(head.number(), TransactionStatus.of(result.status()), result.output());
    }

    private TransactionResult run(
            StateView state, long number, long timestamp, int index, Address from, @Nullable Address to, byte[] input) {
        BlockContext block = new BlockContext(
                number,
                timestamp,
                Address.ZERO,
                Word.ZERO,
                parameters.transactionGasLimit(),
                parameters.evmChainId(),
                Word.ZERO,
                blockHashes);
        Evm evm = new Evm(
                block, new TransactionContext(from, Word.ZERO), new WorldState(state), creationRule(number, index));
        return evm.transact(from, to, input, Word.ZERO, parameters.transactionGasLimit());
    }

    /** FISCO BCOS: the first 20 bytes of keccak256("blockNumber_contextId_sequence"), whoever creates. */
    private static CreationRule creationRule(long number, int index) {
        int[] sequence = {0};
        return (creator, nonce) -> {
            String place = number + "_" + index + "_" + sequence[0]++;
            byte[] hash = Keccak.hash(place.getBytes(StandardCharsets.US_ASCII)).toBytes();
            return Address.of(Arrays.copyOf(hash, Address.BYTES));
        };
    }

    private static boolean isCallable(StateView state, Address to) {
        Code code = state.account(to).code();
        return code.length() > 0 || Evm.isPrecompile(to);
    }

    /** The contract to call, or null to deploy. */
    static @Nullable Address recipient(String to) {
        String digits = to.toLowerCase(Locale.ROOT).startsWith("0x") ? to.substring(2) : to;
        if (digits.isEmpty()) {
            return null;
        }
        Address address = Address.fromHex(digits);
        return address.equals(Address.ZERO) ? null : address;
    }
}
