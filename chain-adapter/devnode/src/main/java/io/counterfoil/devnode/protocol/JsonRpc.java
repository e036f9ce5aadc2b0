package io.counterfoil.devnode.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.devnode.ledger.RefusedException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Requests in, replies out. Every request is answered but one: a transaction of which nobody knows whether it lasted. */
final class JsonRpc {

    private static final Logger LOG = System.getLogger(JsonRpc.class.getName());

    private final RpcMethods methods;

    JsonRpc(RpcMethods methods) {
        this.methods = methods;
    }

    /** @param reply called at once or later, on any thread, at most once */
    @SuppressWarnings("FutureReturnValueIgnored") // settle() is its end and does not fail
    void answer(byte[] request, Consumer<byte[]> reply) {
        @Nullable JsonNode id = null;
        try {
            JsonNode json = Json.parse(request);
            id = json.get("id");
            JsonNode requestId = id;
            call(json).whenComplete((result, failure) -> settle(requestId, result, failure, reply));
        } catch (Exception e) {
            reply.accept(failed(id, e));
        }
    }

    private CompletableFuture<JsonNode> call(JsonNode json) throws Exception {
        JsonNode method = json.path("method");
        if (!method.isTextual()) {
            throw new RpcException(RpcException.INVALID_REQUEST, "the request names no method");
        }
        return methods.method(method.asText()).answer(new Params(json.path("params")));
    }

    private static void settle(
            @Nullable JsonNode id, @Nullable JsonNode result, @Nullable Throwable failure, Consumer<byte[]> reply) {
        if (result != null) {
            ObjectNode json = envelope(id);
            json.set("result", result);
            reply.accept(Json.bytes(json));
            return;
        }
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof RefusedException refused) {
            reply.accept(error(id, refused.status().code(), String.valueOf(refused.getMessage())));
        } else {
            // An error would tell the client that the transaction is not on chain. Silence becomes its time-out.
            LOG.log(Level.ERROR, "not answered, because the outcome is unknown", cause);
        }
    }

    private static byte[] failed(@Nullable JsonNode id, Exception failure) {
        if (failure instanceof RpcException rpc) {
            return error(id, rpc.code(), String.valueOf(rpc.getMessage()));
        }
        if (failure instanceof RefusedException refused) {
            return error(id, refused.status().code(), String.valueOf(refused.getMessage()));
        }
        LOG.log(Level.ERROR, "request failed", failure);
        return error(id, RpcException.INTERNAL_ERROR, "internal error: " + failure);
    }

    /** Answers a request that nobody had time to read. */
    static byte[] overloaded() {
        return error(null, RpcException.OVERLOADED, "too many requests are waiting");
    }

    private static byte[] error(@Nullable JsonNode id, int code, String message) {
        ObjectNode json = envelope(id);
        json.putObject("error").put("code", code).put("message", message);
        return Json.bytes(json);
    }

    private static ObjectNode envelope(@Nullable JsonNode id) {
        ObjectNode json = Json.object().put("jsonrpc", "2.0");
        json.set("id", id == null ? json.nullNode() : id);
        return json;
    }
}
