package io.counterfoil.devnode.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.CompletableFuture;

/** Answers one kind of JSON-RPC request. */
@FunctionalInterface
interface RpcMethod {

    CompletableFuture<JsonNode> answer(Params params) throws Exception;

    /** Knows its answer at once. */
    @FunctionalInterface
    interface Read {
        JsonNode answer(Params params) throws Exception;
    }
}
