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
import org.jspecify.annotations.Nullable;

/**
 * An append-only file of records: a header that names its owner, then per record its length, the CRC-32C of the length
 * and that of the bytes (each 32 bits, big-endian), and the bytes. {@link #append} returns after fsync. A record that a
 * crash left unfinished was never acknowledged and is cut off at the next start. It can only be the last one: if an
 * intact record follows, the file was damaged by something else, and the start is refused.
 *
 * <p>One thread appends; any thread may read what was appended.
 */
public final class RecordLog implements Closeable {

    /** Longest record that is written or believed. */
    public static final int RECORD_BYTES_MAX = 128 << 20;

    private static final Logger LOG = System.getLogger(RecordLog.class.getName());
    private static final int FRAME_BYTES = 12;

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
    private byte @Nullable [] intactRecord(long offset, long size) throws IOException {
        int length = readLength(offset, size);
        if (length > 0) {
            byte[] record = new byte[length];
            readFully(ByteBuffer.wrap(record), offset + FRAME_BYTES);
            if (checksum(record) == readInt(offset + 8)) {
                return record;
            }
        }
        if (isFollowedByIntactRecord(offset, size)) {
            throw new IOException(file + " is damaged at byte " + offset + ", and not at its end");
        }
        return null;
    }

    /** Length of the record that begins at {@code offset} and ends within the file, or 0 if none does. */
    private int readLength(long offset, long size) throws IOException {
        if (size - offset < FRAME_BYTES) {
            return 0;
        }
        int length = readInt(offset);
        boolean believed = checksum(length) == readInt(offset + 4) && length > 0 && length <= RECORD_BYTES_MAX;
        return believed && offset + FRAME_BYTES + length <= size ? length : 0;
    }

    private boolean isFollowedByIntactRecord(long offset, long size) throws IOException {
        if (size - offset > FRAME_BYTES + RECORD_BYTES_MAX) {
            return true; // more than one unfinished record can be
        }
        ByteBuffer rest = ByteBuffer.allocate((int) (size - offset));
        readFully(rest, offset);
        for (int at = 1; at <= rest.capacity() - FRAME_BYTES; at++) {
            int length = rest.getInt(at);
            boolean fits = length > 0 && length <= rest.capacity() - FRAME_BYTES - at;
            if (fits && checksum(length) == rest.getInt(at + 4)) {
                byte[] record = new byte[length];
                rest.get(at + FRAME_BYTES, record);
                if (checksum(record) == rest.getInt(at + 8)) {
                    return true;
                }
            }
        }
        return false;
    }

    private int readInt(long offset) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(Integer.BYTES);
        readFully(buffer, offset);
        return buffer.getInt(0);
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
        buffer.putInt(record.length)
                .putInt(checksum(record.length))
                .putInt(checksum(record))
                .put(record)
                .flip();
        long offset = end;
        writeFully(buffer, offset);
        channel.force(false);
        end = offset + FRAME_BYTES + record.length;
        return offset;
    }

    /** @param offset as {@link #append} or {@link Visitor} gave it */
    public byte[] read(long offset) throws IOException {
        byte[] record = new byte[readInt(offset)];
        readFully(ByteBuffer.wrap(record), offset + FRAME_BYTES);
        if (checksum(record) != readInt(offset + 8)) {
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

    private static int checksum(int length) {
        return checksum(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
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
