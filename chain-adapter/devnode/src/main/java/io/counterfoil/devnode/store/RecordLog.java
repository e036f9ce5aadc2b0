package io.counterfoil.devnode.store;

import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * An append-only file of records: a header that names its owner, then per record its length, its CRC-32C (both 32
 * bits, big-endian) and its bytes. {@link #append} returns after fsync. A record that a crash cut short at the end
 * of the file was never acknowledged and is cut off at the next start; damage anywhere else stops the start.
 *
 * <p>One thread appends; any thread may read what was appended.
 */
public final class RecordLog implements Closeable {

    /** Longest record that is written or believed. */
    public static final int RECORD_BYTES_MAX = 256 << 20;

    private static final Logger LOG = System.getLogger(RecordLog.class.getName());
    private static final int FRAME_BYTES = 8;

    private final Path file;
    private final FileChannel channel;
    private long end;

    /** Sees each record in order while the log is read from its start. */
    @FunctionalInterface
    public interface Visitor {
        void visit(long offset, byte[] record) throws IOException;
    }

    private RecordLog(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Opens or makes the log.
     *
     * @param owner what the file must begin with, the same on every start
     * @throws IOException if the file belongs to another owner or cannot be used
     */
    public static RecordLog open(Path file, byte[] owner) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        RecordLog log = new RecordLog(file, channel);
        try {
            log.checkOwner(owner);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
        return log;
    }

    private void checkOwner(byte[] owner) throws IOException {
        byte[] found = new byte[(int) Math.min(owner.length, channel.size())];
        readFully(ByteBuffer.wrap(found), 0);
        if (found.length < owner.length && Arrays.equals(found, Arrays.copyOf(owner, found.length))) {
            writeFully(ByteBuffer.wrap(owner), 0); // new, or a crash cut the very first write short
            channel.truncate(owner.length);
            channel.force(true);
        } else if (!Arrays.equals(found, owner)) {
            throw new IOException(file + " was written by another chain or another version of the node");
        }
        end = owner.length;
    }

    /**
     * Reads all records, and makes the log ready for {@link #append}. To be called once, before anything else.
     *
     * @throws IOException if a record is damaged that is not the last
     */
    public void replay(Visitor visitor) throws IOException {
        long size = channel.size();
        while (end < size) {
            byte[] record = intactRecord(end, size);
            if (record == null) {
                LOG.log(
                        Level.WARNING,
                        "{0}: cutting off {1} bytes of an unfinished record at {2}",
                        file,
                        size - end,
                        end);
                channel.truncate(end);
                channel.force(true);
                return;
            }
            visitor.visit(end, record);
            end += FRAME_BYTES + record.length;
        }
    }

    /** The record at {@code offset}, or null if it is the unfinished end of the file. */
    private byte @org.jspecify.annotations.Nullable [] intactRecord(long offset, long size) throws IOException {
        if (size - offset < FRAME_BYTES) {
            return null;
        }
        ByteBuffer frame = ByteBuffer.allocate(FRAME_BYTES);
        readFully(frame, offset);
        int length = frame.getInt(0);
        long recordEnd = offset + FRAME_BYTES + length;
        if (length > 0 && length <= RECORD_BYTES_MAX && recordEnd <= size) {
            byte[] record = new byte[length];
            readFully(ByteBuffer.wrap(record), offset + FRAME_BYTES);
            if (checksum(record) == frame.getInt(4)) {
                return record;
            }
        }
        if (mayBeUnfinished(offset, length, recordEnd, size)) {
            return null;
        }
        throw new IOException(file + " is damaged at byte " + offset + ", and not at its end");
    }

    /** A file system may make the file longer before it writes the bytes: then the rest is zeros. */
    private boolean mayBeUnfinished(long offset, int length, long recordEnd, long size) throws IOException {
        boolean lengthIsPossible = length > 0 && length <= RECORD_BYTES_MAX;
        return lengthIsPossible ? recordEnd >= size : isZeroFrom(offset, size);
    }

    private boolean isZeroFrom(long offset, long size) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
        for (long at = offset; at < size; at += buffer.limit()) {
            buffer.clear().limit((int) Math.min(buffer.capacity(), size - at));
            readFully(buffer, at);
            for (int i = 0; i < buffer.limit(); i++) {
                if (buffer.get(i) != 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * Appends a record and waits until it is on disk.
     *
     * @return its offset, for {@link #read}
     * @throws IOException if it may or may not be on disk; the log must not be appended to afterwards
     */
    public long append(byte[] record) throws IOException {
        if (record.length == 0 || record.length > RECORD_BYTES_MAX) {
            throw new IllegalArgumentException(
                    "a record has 1 to " + RECORD_BYTES_MAX + " bytes, not " + record.length);
        }
        ByteBuffer buffer = ByteBuffer.allocate(FRAME_BYTES + record.length);
        buffer.putInt(record.length).putInt(checksum(record)).put(record).flip();
        long offset = end;
        writeFully(buffer, offset);
        channel.force(false);
        end = offset + FRAME_BYTES + record.length;
        return offset;
    }

    /** @param offset as {@link #append} or {@link Visitor} gave it */
    public byte[] read(long offset) throws IOException {
        ByteBuffer frame = ByteBuffer.allocate(FRAME_BYTES);
        readFully(frame, offset);
        byte[] record = new byte[frame.getInt(0)];
        readFully(ByteBuffer.wrap(record), offset + FRAME_BYTES);
        if (checksum(record) != frame.getInt(4)) {
            throw new IOException(file + " is damaged at byte " + offset);
        }
        return record;
    }

    private void readFully(ByteBuffer buffer, long position) throws IOException {
        long at = position;
        while (buffer.hasRemaining()) {
            int read = channel.read(buffer, at);
            if (read < 0) {
                throw new IOException(file + " ends before byte " + (at + buffer.remaining()));
            }
            at += read;
        }
    }

    private void writeFully(ByteBuffer buffer, long position) throws IOException {
        long at = position;
        while (buffer.hasRemaining()) {
            at += channel.write(buffer, at);
        }
    }

    private static int checksum(byte[] record) {
        CRC32C crc = new CRC32C();
        crc.update(record);
        return (int) crc.getValue();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
