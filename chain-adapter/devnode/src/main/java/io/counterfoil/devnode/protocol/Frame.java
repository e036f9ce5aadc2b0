package io.counterfoil.devnode.protocol;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * One WebSocket message: {@code version u16 | type u16 | status i16 | length u16 | seq | ext u16 | payload},
 * big-endian. A reply is known by the request's {@code seq}; a push has an empty one.
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; a copy per read would only cost
record Frame(int version, int type, int status, String seq, int ext, byte[] payload) {

    static final int HANDSHAKE = 0x100;
    static final int BLOCK_NUMBER = 0x101;
    static final int RPC = 0x102;
    static final int GROUP_INFO = 0x103;
    static final int EVENT_SUBSCRIBE = 0x120;
    static final int EVENT_UNSUBSCRIBE = 0x121;
    static final int EVENT_PUSH = 0x122;
    /** What RPC replies have for a type. */
    static final int REPLY = 0;

    private static final int FIXED_BYTES = 10;

    static Frame push(int type, byte[] payload) {
        return new Frame(0, type, 0, "", 0, payload);
    }

    Frame reply(int replyType, byte[] replyPayload) {
        return new Frame(version, replyType, 0, seq, ext, replyPayload);
    }

    /** @throws IllegalArgumentException if the bytes are too few */
    static Frame decode(ByteBuffer buffer) {
        try {
            int version = Short.toUnsignedInt(buffer.getShort());
            int type = Short.toUnsignedInt(buffer.getShort());
            int status = buffer.getShort();
            byte[] seq = new byte[Short.toUnsignedInt(buffer.getShort())];
            buffer.get(seq);
            int ext = Short.toUnsignedInt(buffer.getShort());
            byte[] payload = new byte[buffer.remaining()];
            buffer.get(payload);
            return new Frame(version, type, status, new String(seq, StandardCharsets.ISO_8859_1), ext, payload);
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("a frame of too few bytes", e);
        }
    }

    ByteBuffer encode() {
        byte[] seqBytes = seq.getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(FIXED_BYTES + seqBytes.length + payload.length)
                .putShort((short) version)
                .putShort((short) type)
                .putShort((short) status)
                .putShort((short) seqBytes.length)
                .put(seqBytes)
                .putShort((short) ext)
                .put(payload)
                .flip();
    }
}
