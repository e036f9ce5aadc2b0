package io.counterfoil.devnode.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.counterfoil.devnode.evm.Address;
import io.counterfoil.devnode.ledger.Admission;
import io.counterfoil.devnode.ledger.Block;
import io.counterfoil.devnode.ledger.CallResult;
import io.counterfoil.devnode.ledger.Chain;
import io.counterfoil.devnode.ledger.MinedTransaction;
import io.counterfoil.devnode.ledger.RefusedException;
import io.counterfoil.devnode.ledger.SignedTransaction;
import io.counterfoil.devnode.ledger.TransactionPool;
import io.counterfoil.devnode.ledger.TransactionStatus;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** The JSON-RPC methods that read and change the chain. Those about the node itself are in {@link NodeMethods}. */
final class RpcMethods {

    private static final int GROUP = 0;

    private final Chain chain;
    private final Admission admission;
    private final TransactionPool pool;
    private final Executor executor;
    private final Map<String, RpcMethod> methods = new HashMap<>();
    private volatile int receiptError;

    /** @param executor writes the receipts of sent transactions as JSON */
    RpcMethods(Chain chain, Admission admission, TransactionPool pool, GroupInfo info, Executor executor) {
        this.chain = chain;
        this.admission = admission;
        this.pool = pool;
        this.executor = executor;
        addMethods();
        new NodeMethods(chain, pool, info).addTo(this);
    }

    private void addMethods() {
        methods.put("sendTransaction", params -> {
            requireGroup(params);
            return send(params);
        });
        addGroupRead("call", this::call);
        addGroupRead("getTransactionReceipt", this::receipt);
        addGroupRead(
                "getTransaction", params -> LedgerJson.transaction(find(params).transaction()));
        addGroupRead("getBlockByNumber", params -> block(chain.block(params.number(2)), params));
        addGroupRead("getBlockByHash", params -> block(chain.block(params.hash(2)), params));
        addGroupRead(
                "getBlockHashByNumber",
                params -> TextNode.valueOf(
                        existing(chain.block(params.number(2))).hash().toHex()));
        addGroupRead("getBlockNumber", params -> LongNode.valueOf(chain.height()));
        addGroupRead("getCode", params -> code(params.address(2)));
        addGroupRead("getABI", params -> TextNode.valueOf(chain.abi(params.address(2))));
        addGroupRead("getTotalTransactionCount", params -> totals());
        addGroupRead("getPendingTxSize", params -> LongNode.valueOf(pool.size()));
    }

    /** A method that needs no group. */
    void addRead(String name, RpcMethod.Read read) {
        methods.put(name, params -> CompletableFuture.completedFuture(read.answer(params)));
    }

    /** A method whose first parameter is the group. */
    void addGroupRead(String name, RpcMethod.Read read) {
        addRead(name, params -> {
            requireGroup(params);
            return read.answer(params);
        });
    }

    private void requireGroup(Params params) throws RpcException {
        String group = params.text(GROUP);
        if (!group.equals(chain.parameters().groupId())) {
            throw new RpcException(
                    RpcException.GROUP_NOT_FOUND,
                    "group " + group + " does not exist; this node has "
                            + chain.parameters().groupId());
        }
    }

    /** @throws RpcException if there is no such method */
    RpcMethod method(String name) throws RpcException {
        RpcMethod method = methods.get(name);
        if (method == null) {
            throw new RpcException(RpcException.METHOD_NOT_FOUND, "no method " + name);
        }
        return method;
    }

    private CompletableFuture<JsonNode> send(Params params) throws RpcException, RefusedException {
        SignedTransaction signed;
        try {
            signed = TransactionDecoder.decode(params.bytes(2));
        } catch (IllegalArgumentException e) {
            throw new RefusedException(TransactionStatus.MALFORMED, "not a transaction: " + e.getMessage());
        }
        return admission.submit(signed).thenApplyAsync(LedgerJson::receipt, executor);
    }

    private JsonNode call(Params params) throws RpcException {
        Address from = params.has(4) ? CallSignature.sender(params) : Address.ZERO;
        CallResult result = chain.call(from, params.address(2), params.bytes(3));
        return Json.object()
                .put("blockNumber", result.blockNumber())
                .put("status", result.status().code())
                .put("output", Json.hex(result.output()));
    }

    void failReceipts(int code) {
        receiptError = code;
    }

    private JsonNode receipt(Params params) throws Exception {
        int error = receiptError;
        if (error != 0) {
            throw new RpcException(error, "receipts cannot be read, as somebody asked for");
        }
        return LedgerJson.receipt(find(params));
    }

    private MinedTransaction find(Params params) throws Exception {
        MinedTransaction mined = chain.find(params.hash(2));
        if (mined == null) {
            throw new RpcException(RpcException.NOT_FOUND, "no transaction " + params.text(2));
        }
        return mined;
    }

    private static JsonNode block(@Nullable Block block, Params params) throws RpcException {
        return LedgerJson.block(existing(block), params.flag(3), params.flag(4));
    }

    private static Block existing(@Nullable Block block) throws RpcException {
        if (block == null) {
            throw new RpcException(RpcException.NOT_FOUND, "no such block");
        }
        return block;
    }

    /** Empty, without 0x, where there is no contract. */
    private JsonNode code(Address address) {
        byte[] code = chain.code(address).bytes();
        return TextNode.valueOf(code.length == 0 ? "" : Json.hex(code));
    }

    private ObjectNode totals() {
        return Json.object()
                .put("blockNumber", chain.height())
                .put("transactionCount", chain.transactionCount())
                .put("failedTransactionCount", chain.failedTransactionCount());
    }
}
