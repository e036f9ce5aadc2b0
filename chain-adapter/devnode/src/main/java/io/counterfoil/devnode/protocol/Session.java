package io.counterfoil.devnode.protocol;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.java_websocket.WebSocket;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.framing.CloseFrame;

/** One connection. */
final class Session {

    private static final Logger LOG = System.getLogger(Session.class.getName());
    private static final int UNSENT_FRAMES_MAX = 50_000;

    private final WebSocket socket;
    private volatile boolean handshakeDone;

    Session(WebSocket socket) {
        this.socket = socket;
    }

    void handshakeIsDone() {
        handshakeDone = true;
    }

    /** Whether the client wants pushes: before its handshake it does not know what they are. */
    boolean wantsPushes() {
        return handshakeDone;
    }

    /** Never waits. A client that is gone misses it; one that does not read is disconnected. */
    void send(Frame frame) {
        if (socket instanceof WebSocketImpl open && open.outQueue.size() > UNSENT_FRAMES_MAX) {
            LOG.log(Level.WARNING, "{0} does not read what it is sent: closing", socket.getRemoteSocketAddress());
            socket.closeConnection(CloseFrame.POLICY_VALIDATION, "too much unread");
            return;
        }
        try {
            socket.send(frame.encode());
        } catch (WebsocketNotConnectedException gone) {
            LOG.log(Level.DEBUG, "not sent, the client is gone");
        }
    }
}
