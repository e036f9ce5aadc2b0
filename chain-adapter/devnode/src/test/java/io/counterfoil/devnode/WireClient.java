package io.counterfoil.devnode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.handshake.ServerHandshake;

/** A client below the SDK: it can say what the SDK never would, and it connects again at once. */
public final class WireClient implements AutoCloseable {

    public static final int HANDSHAKE = 0x100;
    public static final int RPC = 0x102;

    private static final int ANSWER_SECONDS_MAX = 20;

    private final ObjectMapper mapper = new ObjectMapper();
    private final Map<String, CompletableFuture<Message>> waiting = new ConcurrentHashMap<>();
    private final Queue<Message> pushes = new ConcurrentLinkedQueue<>();
    private final AtomicLong sequence = new AtomicLong();
    private final Socket socket;

    public record Message(int type, String seq, JsonNode json) {}

    private WireClient(Socket socket) {
        this.socket = socket;
    }

    public static WireClient connect(int port) throws InterruptedException {
        CompletableFuture<WireClient> self = new CompletableFuture<>();
        Socket socket = new Socket(URI.create("ws://127.0.0.1:" + port + "/"), self);
        WireClient client = new WireClient(socket);
        self.complete(client);
        if (!socket.connectBlocking(ANSWER_SECONDS_MAX, TimeUnit.SECONDS)) {
            throw new IllegalStateException("cannot connect to port " + port);
        }
        return client;
    }

    /** Pushes that have arrived and nobody has taken. */
    public Queue<Message> pushes() {
        return pushes;
    }

    public boolean isOpen() {
        return socket.isOpen();
    }

    public void sendRaw(byte[] bytes) {
        socket.send(bytes);
    }

    public void sendText(String text) {
        socket.send(text);
    }

    public JsonNode handshake() throws Exception {
        return ask(HANDSHAKE, mapper.readTree("{\"minVersion\":0,\"maxVersion\":2,\"moduleID\":2}"));
    }

    public JsonNode ask(int type, JsonNode payload) throws Exception {
        return askBytes(type, mapper.writeValueAsBytes(payload));
    }

    public JsonNode askBytes(int type, byte[] payload) throws Exception {
        return send(type, payload).get(ANSWER_SECONDS_MAX, TimeUnit.SECONDS).json();
    }

    /** The whole reply, with {@code result} or {@code error}. */
    public JsonNode rpc(String method, Object... params) throws Exception {
        return ask(RPC, request(method, params));
    }

    public CompletableFuture<JsonNode> rpcLater(String method, Object... params) throws IOException {
        return send(RPC, mapper.writeValueAsBytes(request(method, params))).thenApply(Message::json);
    }

    private ObjectNode request(String method, Object... params) {
        ObjectNode request =
                mapper.createObjectNode().put("jsonrpc", "2.0").put("id", 1).put("method", method);
        request.set("params", mapper.valueToTree(params));
        return request;
    }

    private CompletableFuture<Message> send(int type, byte[] payload) {
        String seq = String.format("%032x", sequence.incrementAndGet());
        CompletableFuture<Message> answer = new CompletableFuture<>();
        waiting.put(seq, answer);
        socket.send(frame(type, seq, payload));
        return answer;
    }

    public static byte[] frame(int type, String seq, byte[] payload) {
        byte[] seqBytes = seq.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(10 + seqBytes.length + payload.length)
                .putShort((short) 0)
                .putShort((short) type)
                .putShort((short) 0)
                .putShort((short) seqBytes.length)
                .put(seqBytes)
                .putShort((short) 0)
                .put(payload)
                .array();
    }

    private void received(ByteBuffer frame) {
        frame.getShort();
        int type = frame.getShort();
        frame.getShort();
        byte[] seq = new byte[frame.getShort()];
        frame.get(seq);
        frame.getShort();
        byte[] payload = new byte[frame.remaining()];
        frame.get(payload);
        try {
            Message message = new Message(type, new String(seq, StandardCharsets.US_ASCII), mapper.readTree(payload));
            CompletableFuture<Message> answer = waiting.remove(message.seq());
            if (answer != null) {
                answer.complete(message);
            } else {
                pushes.add(message);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        socket.close();
    }

    private static final class Socket extends WebSocketClient {

        private final CompletableFuture<WireClient> client;

        private Socket(URI uri, CompletableFuture<WireClient> client) {
            super(uri);
            this.client = client;
            setConnectionLostTimeout(0);
            setTcpNoDelay(true);
        }

        @Override
        public void onOpen(ServerHandshake handshake) {}

        @Override
        public void onMessage(String message) {}

        @Override
        public void onMessage(ByteBuffer message) {
            client.join().received(message);
        }

        @Override
        public void onClose(int code, String reason, boolean remote) {
            client.join().waiting.values().forEach(answer -> answer.completeExceptionally(new IOException("closed")));
        }

        @Override
        public void onError(Exception failure) {}
    }
}
