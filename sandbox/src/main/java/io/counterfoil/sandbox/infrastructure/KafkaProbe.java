package io.counterfoil.sandbox.infrastructure;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.util.Optional;
import javax.net.SocketFactory;

/**
 * Asks a broker which brokers there are: DescribeCluster, version 0, of the Kafka protocol. Kafka's own client would do, but
 * loading it takes longer than all the rest of {@code up} and {@code status}.
 */
final class KafkaProbe {

    private static final short DESCRIBE_CLUSTER = 60;
    private static final int CORRELATION_ID = 1;
    private static final int NO_TAGGED_FIELDS = 0;
    private static final int ANSWER_BYTES_MAX = 1 << 16;

    private KafkaProbe() {}

    static Optional<String> problemAt(SocketFactory sockets, int port) {
        try (Socket socket = Probe.connect(sockets, port)) {
            ask(new DataOutputStream(socket.getOutputStream()));
            int brokers = countBrokers(new DataInputStream(socket.getInputStream()));
            return brokers > 0 ? Optional.empty() : Optional.of("no broker is registered yet");
        } catch (IOException e) {
            return Optional.of("does not answer: " + e.getMessage());
        }
    }

    private static void ask(DataOutputStream out) throws IOException {
        out.writeInt(13); // bytes that follow
        out.writeShort(DESCRIBE_CLUSTER);
        out.writeShort(0);
        out.writeInt(CORRELATION_ID);
        out.writeShort(-1); // no client id
        out.writeByte(NO_TAGGED_FIELDS); // end of the header
        out.writeBoolean(false); // without authorised operations
        out.writeByte(NO_TAGGED_FIELDS);
        out.flush();
    }

    private static int countBrokers(DataInputStream in) throws IOException {
        int size = in.readInt();
        if (size < 0 || size > ANSWER_BYTES_MAX || in.readInt() != CORRELATION_ID) {
            throw new IOException("not a Kafka broker");
        }
        in.readByte(); // tagged fields
        in.readInt(); // throttle time
        short error = in.readShort();
        if (error != 0) {
            throw new IOException("error code " + error);
        }
        skipString(in); // error message
        skipString(in); // cluster id
        in.readInt(); // controller id
        return readUnsignedVarint(in) - 1;
    }

    /** A compact string: its length plus one, zero for null. */
    private static void skipString(DataInputStream in) throws IOException {
        in.skipNBytes(Math.max(0, readUnsignedVarint(in) - 1));
    }

    private static int readUnsignedVarint(DataInputStream in) throws IOException {
        int value = 0;
        for (int shift = 0; shift < 32; shift += 7) {
            int next = in.readUnsignedByte();
            value |= (next & 0x7f) << shift;
            if ((next & 0x80) == 0) {
                return value;
            }
        }
        throw new IOException("not a Kafka broker");
    }
}
