package io.counterfoil.sandbox.infrastructure;

import io.counterfoil.devservers.Loopback;
import java.io.IOException;
import java.net.Socket;
import javax.net.SocketFactory;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/** Opens a connection to a part, as a client of it would. */
final class Probe {

    private static final int TIMEOUT_MS = 3000;

    private Probe() {}

    /** With TLS when this returns, if {@code sockets} are such; the caller closes. */
    static Socket connect(SocketFactory sockets, int port) throws IOException {
        Socket socket = sockets.createSocket();
        try {
            socket.connect(Loopback.address(port), TIMEOUT_MS);
            socket.setSoTimeout(TIMEOUT_MS);
            if (socket instanceof SSLSocket tls) {
                SSLParameters parameters = tls.getSSLParameters();
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
                tls.setSSLParameters(parameters);
                tls.startHandshake();
            }
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }
}
