package io.counterfoil.devnode.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.devnode.ledger.Chain;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** What happens with a frame. Work is handed on, so that the thread that reads the network is free again at once. */
final class FrameRouter {

    private static final Logger LOG = System.getLogger(FrameRouter.class.getName());
    /** The newest version of the wire protocol that this node speaks; version 2 brought transactions of version 1. */
    private static final int PROTOCOL_VERSION_MAX = 2;

    private static final int AMOP_MESSAGES = 0x110;
    private static final int AMOP_MESSAGES_END = 0x120;

    private final Chain chain;
    private final JsonRpc rpc;
    private final EventStreams events;
    private final Executor workers;
    private final GroupInfo info;

    FrameRouter(Chain chain, GroupInfo info, JsonRpc rpc, EventStreams events, Executor workers) {
        this.chain = chain;
        this.rpc = rpc;
        this.events = events;
        this.workers = workers;
        this.info = info;
    }

    void route(Session session, Frame frame) {
        switch (frame.type()) {
            case Frame.HANDSHAKE -> handshake(session, frame);
            case Frame.RPC -> call(session, frame);
            case Frame.EVENT_SUBSCRIBE -> events.subscribe(session, frame);
            case Frame.EVENT_UNSUBSCRIBE -> events.unsubscribe(session, frame);
            default -> {
                // The SDK announces AMOP topics after each handshake and expects no answer.
                boolean amop = frame.type() >= AMOP_MESSAGES && frame.type() < AMOP_MESSAGES_END;
                LOG.log(amop ? Level.DEBUG : Level.WARNING, "ignored a frame of type {0}", frame.type());
            }
        }
    }

    private void call(Session session, Frame frame) {
        try {
            workers.execute(() -> rpc.answer(frame.payload(), reply -> session.send(frame.reply(Frame.REPLY, reply))));
        } catch (RejectedExecutionException full) {
            session.send(frame.reply(Frame.REPLY, JsonRpc.overloaded()));
        }
    }

    private void handshake(Session session, Frame frame) {
        int offered;
        try {
            JsonNode request = Json.parse(frame.payload());
            offered = request.path("maxVersion").asInt(1);
        } catch (RpcException e) {
            LOG.log(Level.WARNING, "handshake refused: {0}", e.getMessage());
            return;
        }
        ObjectNode reply = Json.object().put("protocolVersion", Math.min(PROTOCOL_VERSION_MAX, offered));
        reply.putArray("groupInfoList").add(info.group());
        reply.putArray("groupBlockNumber").addObject().put(chain.parameters().groupId(), chain.height());
        session.handshakeIsDone();
        session.send(frame.reply(Frame.HANDSHAKE, Json.bytes(reply)));
    }

    /** What every client is told after each block; it sets the client's block limit. */
    Frame blockNumberPush(long number) {
        ObjectNode json = Json.object()
                .put("group", chain.parameters().groupId())
                .put("nodeName", info.nodeName())
                .put("blockNumber", number);
        return Frame.push(Frame.BLOCK_NUMBER, Json.bytes(json));
    }
}
