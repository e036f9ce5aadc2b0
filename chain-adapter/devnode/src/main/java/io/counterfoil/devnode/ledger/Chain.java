package io.counterfoil.devnode.ledger;

import io.counterfoil.devnode.evm.Address;
import io.counterfoil.devnode.evm.Code;
import io.counterfoil.devnode.evm.Keccak;
import io.counterfoil.devnode.evm.MapState;
import io.counterfoil.devnode.evm.Word;
import io.counterfoil.devnode.store.RecordLog;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * All blocks so far and the state after the last of them. Blocks lie in a log file and are read from there; the state,
 * the index and a bounded number of blocks are in memory. Starting executes every block again and compares the result.
 *
 * <p>One thread appends; any thread may read. A call sees the state of one block, whole.
 */
public final class Chain implements Closeable {

    private static final String LOG_FORMAT = "counterfoil block log 1";
    private static final long CACHE_BYTES = 16L << 20;

    private final ChainParameters parameters;
    private final RecordLog log;
    private final BlockExecutor executor;
    private final BlockIndex index = new BlockIndex();
    private final BlockCache cache = new BlockCache(CACHE_BYTES);
    private final NonceWindow nonces = new NonceWindow();
    private final Map<Address, String> abis = new ConcurrentHashMap<>();
    private final ReadWriteLock stateLock = new ReentrantReadWriteLock();
    private final MapState state = new MapState();
    private volatile Block head;

    private Chain(ChainParameters parameters, RecordLog log) {
        this.parameters = parameters;
        this.log = log;
        this.executor = new BlockExecutor(parameters, index::hash);
        this.head = genesis(parameters);
        index.add(head, BlockIndex.NO_OFFSET);
    }

    /**
     * Opens the chain in this file, or begins one.
     *
     * @throws IOException if the file is another chain's, is damaged, or if executing a block again gives another
     *     result than the one that was acknowledged
     */
    public static Chain open(ChainParameters parameters, Path file) throws IOException {
        RecordLog log = RecordLog.open(file, owner(parameters));
        try {
            Chain chain = new Chain(parameters, log);
            log.replay(chain::replay);
            return chain;
        } catch (IOException | RuntimeException e) {
            log.close();
            throw e;
        }
    }

    private static byte[] owner(ChainParameters parameters) {
        String owner = LOG_FORMAT + " " + parameters.chainId() + " " + parameters.groupId() + "\n";
        return owner.getBytes(StandardCharsets.UTF_8);
    }

    private static Block genesis(ChainParameters parameters) {
        Word empty = Keccak.hash();
        BlockHeader header = new BlockHeader(0, 0, Word.ZERO, empty, empty, Keccak.hash(owner(parameters)), 0);
        return new Block(header.hash(), header, List.of(), List.of());
    }

    private void replay(long offset, byte[] record) throws IOException {
        Block block = BlockCodec.decode(record);
        ExecutedBlock again = execute(block.transactions(), block.header().timestamp());
        if (!again.block().hash().equals(block.hash())) {
            throw new IOException("block " + block.number() + " gave another result when it was executed again: "
                    + again.block().header() + " instead of " + block.header());
        }
        take(again, offset, record.length);
    }

    // ------------------------------------------------------------ growing

    /** Makes the next block, without appending it. Only for the thread that appends. */
    ExecutedBlock execute(List<Transaction> transactions, long timestamp) {
        Block parent = head;
        long notBefore = Math.max(timestamp, parent.header().timestamp());
        return executor.execute(parent.header(), parent.hash(), notBefore, transactions, state);
    }

    /**
     * Appends the block; when this returns it is on disk and can be read.
     *
     * @throws IOException if it may or may not be on disk; nothing more can be appended until a restart
     */
    void append(ExecutedBlock executed) throws IOException {
        byte[] record = BlockCodec.encode(executed.block());
        take(executed, log.append(record), record.length);
    }

    private void take(ExecutedBlock executed, long offset, int bytes) {
        Block block = executed.block();
        index.add(block, offset);
        cache.put(block, bytes);
        nonces.add(block);
        for (int i = 0; i < block.transactions().size(); i++) {
            Address contract = block.receipts().get(i).contract();
            String abi = block.transactions().get(i).data().abi();
            if (contract != null && !abi.isEmpty()) {
                abis.put(contract, abi);
            }
        }
        stateLock.writeLock().lock();
        try {
            state.apply(executed.changes());
            head = block;
        } finally {
            stateLock.writeLock().unlock();
        }
    }

    // ------------------------------------------------------------ reading

    public ChainParameters parameters() {
        return parameters;
    }

    /** Number of the last block. */
    public long height() {
        return head.number();
    }

    public Block head() {
        return head;
    }

    /**
     * @return the block, or null if there is none with this number
     * @throws IOException if the log cannot be read
     */
    public @Nullable Block block(long number) throws IOException {
        Block last = head;
        if (number < 0 || number > last.number()) {
            return null;
        }
        if (number == 0) {
            return genesis(parameters);
        }
        Block cached = cache.get(number);
        if (cached != null) {
            return cached;
        }
        byte[] record = log.read(index.offset(number));
        Block block = BlockCodec.decode(record);
        cache.put(block, record.length);
        return block;
    }

    /** @return the block, or null if there is none with this hash */
    public @Nullable Block block(Word hash) throws IOException {
        Long number = index.number(hash);
        return number == null ? null : block(number);
    }

    /** @param number of a block that exists */
    public Word blockHash(long number) {
        return index.hash(number);
    }

    /** @return the transaction with its receipt, or null if it is in no block */
    public @Nullable MinedTransaction find(Word transactionHash) throws IOException {
        BlockIndex.Place place = index.place(transactionHash);
        if (place == null) {
            return null;
        }
        Block block = block(place.blockNumber());
        return block == null ? null : block.at(place.index());
    }

    boolean contains(Word transactionHash) {
        return index.place(transactionHash) != null;
    }

    boolean nonceWasUsed(String nonce) {
        return nonces.contains(nonce);
    }

    /** Runs a call on the state of the last block. Nothing it changes is kept. */
    public CallResult call(Address from, Address to, byte[] input) {
        stateLock.readLock().lock();
        try {
            return executor.call(head.header(), from, to, input, state);
        } finally {
            stateLock.readLock().unlock();
        }
    }

    public Code code(Address address) {
        stateLock.readLock().lock();
        try {
            return state.account(address).code();
        } finally {
            stateLock.readLock().unlock();
        }
    }

    /** The ABI that was sent when the contract was deployed, or the empty string. */
    public String abi(Address contract) {
        return abis.getOrDefault(contract, "");
    }

    public long transactionCount() {
        return index.transactionCount();
    }

    /** Transactions in blocks whose status is not 0. */
    public long failedTransactionCount() {
        return index.failedCount();
    }

    @Override
    public void close() throws IOException {
        log.close();
    }
}
