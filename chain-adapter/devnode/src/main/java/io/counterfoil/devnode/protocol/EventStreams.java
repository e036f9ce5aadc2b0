package io.counterfoil.devnode.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.devnode.evm.Log;
import io.counterfoil.devnode.ledger.Block;
import io.counterfoil.devnode.ledger.Chain;
import io.counterfoil.devnode.ledger.MinedTransaction;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * Event subscriptions. Each goes through the chain block by block, from where it began, past the present, to where it
 * ends; old and new blocks take the same way, so none is missed or sent twice. All work is on one thread.
 */
final class EventStreams {

    private static final Logger LOG = System.getLogger(EventStreams.class.getName());
    private static final int SUBSCRIPTIONS_PER_SESSION_MAX = 1_000;

    private static final int OK = 0;
    private static final int COMPLETED = 1;
    private static final int INVALID_PARAMS = -41000;
    private static final int GROUP_NOT_FOUND = -41002;

    private final Chain chain;
    private final Executor thread;
    private final Map<Session, Map<String, Stream>> streams = new HashMap<>();

    /** @param thread runs one task at a time */
    EventStreams(Chain chain, Executor thread) {
        this.chain = chain;
        this.thread = thread;
    }

    private static final class Stream {
        private final Session session;
        private final String id;
        private final EventFilter filter;
        private final long lastBlock;
        private long nextBlock;

        private Stream(Session session, String id, EventFilter filter, long nextBlock, long lastBlock) {
            this.session = session;
            this.id = id;
            this.filter = filter;
            this.nextBlock = nextBlock;
            this.lastBlock = lastBlock;
        }
    }

    // ------------------------------------------------------------ requests

    void subscribe(Session session, Frame request) {
        onThread(() -> {
            JsonNode json;
            try {
                json = Json.parse(request.payload());
            } catch (RpcException e) {
                reply(session, request, "", INVALID_PARAMS);
                return;
            }
            String id = json.path("id").asText();
            if (!json.path("group")
                    .asText(chain.parameters().groupId())
                    .equals(chain.parameters().groupId())) {
                reply(session, request, id, GROUP_NOT_FOUND);
                return;
            }
            try {
                Stream stream = stream(session, id, json.path("params"));
                reply(session, request, id, OK);
                advance(stream);
            } catch (IllegalArgumentException e) {
                LOG.log(Level.WARNING, "event subscription {0} refused: {1}", id, e.getMessage());
                reply(session, request, id, INVALID_PARAMS);
            }
        });
    }

    /** From block -1 means from the next block on; to block -1 means for ever. */
    private Stream stream(Session session, String id, JsonNode params) {
        EventFilter filter = EventFilter.parse(params);
        long from = params.path("fromBlock").asLong(-1);
        long to = params.path("toBlock").asLong(-1);
        long next = from >= 0 ? from : chain.height() + 1;
        Stream stream = new Stream(session, id, filter, next, to > 0 ? to : Long.MAX_VALUE);
        Map<String, Stream> ofSession = streams.computeIfAbsent(session, s -> new HashMap<>());
        if (ofSession.size() >= SUBSCRIPTIONS_PER_SESSION_MAX) {
            throw new IllegalArgumentException("this connection has too many subscriptions");
        }
        ofSession.put(id, stream);
        return stream;
    }

    void unsubscribe(Session session, Frame request) {
        onThread(() -> {
            String id;
            try {
                id = Json.parse(request.payload()).path("id").asText();
            } catch (RpcException e) {
                reply(session, request, "", INVALID_PARAMS);
                return;
            }
            remove(session, id);
            reply(session, request, id, OK);
        });
    }

    private static void reply(Session session, Frame request, String id, int status) {
        ObjectNode json = Json.object().put("id", id).put("status", status);
        session.send(request.reply(request.type(), Json.bytes(json)));
    }

    void forget(Session session) {
        onThread(() -> streams.remove(session));
    }

    private void remove(Session session, String id) {
        Map<String, Stream> ofSession = streams.get(session);
        if (ofSession != null) {
            ofSession.remove(id);
        }
    }

    /** What does not fit in is lost: a request becomes the client's time-out, and the next block brings what one missed. */
    private void onThread(Runnable task) {
        try {
            thread.execute(task);
        } catch (RejectedExecutionException busyOrStopping) {
            LOG.log(Level.DEBUG, "event task dropped");
        }
    }

    // ------------------------------------------------------------ pushes

    /** The chain has grown. */
    void advance() {
        onThread(() -> {
            List<Stream> all = new ArrayList<>();
            streams.values().forEach(ofSession -> all.addAll(ofSession.values()));
            all.forEach(this::advance);
        });
    }

    private void advance(Stream stream) {
        long until = Math.min(chain.height(), stream.lastBlock);
        while (stream.nextBlock <= until) {
            try {
                push(stream, stream.nextBlock);
            } catch (IOException e) {
                LOG.log(Level.ERROR, "event subscription " + stream.id + " waits at block " + stream.nextBlock, e);
                return;
            }
            stream.nextBlock++;
        }
        if (stream.nextBlock > stream.lastBlock) {
            remove(stream.session, stream.id);
            send(stream, COMPLETED, Json.array());
        }
    }

    private void push(Stream stream, long number) throws IOException {
        Block block = chain.block(number);
        if (block == null) {
            return;
        }
        ArrayNode events = Json.array();
        for (int i = 0; i < block.transactions().size(); i++) {
            MinedTransaction mined = block.at(i);
            List<Log> logs = mined.receipt().logs();
            for (int k = 0; k < logs.size(); k++) {
                if (stream.filter.matches(logs.get(k))) {
                    events.add(LedgerJson.log(logs.get(k))
                            .put("blockNumber", number)
                            .put("logIndex", k) // counted within the transaction
                            .put("transactionHash", mined.transaction().hash().toHex())
                            .put("transactionIndex", i));
                }
            }
        }
        if (!events.isEmpty()) {
            send(stream, OK, events);
        }
    }

    private static void send(Stream stream, int status, ArrayNode events) {
        ObjectNode json = Json.object().put("id", stream.id).put("status", status);
        json.set("result", events);
        stream.session.send(Frame.push(Frame.EVENT_PUSH, Json.bytes(json)));
    }
}
