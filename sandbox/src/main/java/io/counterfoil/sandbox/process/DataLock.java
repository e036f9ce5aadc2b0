package io.counterfoil.sandbox.process;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Lets one command at a time start or stop the parts of a data folder. The system frees it when its owner dies. */
public final class DataLock implements AutoCloseable {

    private static final Duration WAIT_MAX = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final FileChannel channel;

    private DataLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Waits for its turn. */
    public static DataLock acquire(DataFolder data, Progress progress) throws IOException {
        long deadline = System.nanoTime() + WAIT_MAX.toNanos();
        boolean told = false;
        while (true) {
            DataLock lock = tryAcquire(data.create().lock());
            if (lock != null) {
                return lock;
            }
            if (System.nanoTime() > deadline) {
                throw new SandboxException("another counterfoil command has worked on " + data.path() + " for "
                        + WAIT_MAX.toMinutes() + " minutes; see " + data.lock());
            }
            if (!told) {
                progress.say("waiting for another counterfoil command that works on " + data.path());
                told = true;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    public void requireHeld() {
        if (!channel.isOpen()) {
            throw new IllegalStateException("the lock was given up");
        }
    }

    /** @return null if another has it */
    private static @Nullable DataLock tryAcquire(Path path) throws IOException {
        FileChannel channel =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null && isStillTheFile(channel, path)) {
                return new DataLock(channel);
            }
        } catch (OverlappingFileLockException anotherThread) {
            // as if another process had it
        }
        channel.close();
        return null;
    }

    /** A wipe may have removed the file while we waited for it; a lock on a removed file keeps nobody out. */
    private static boolean isStillTheFile(FileChannel channel, Path path) throws IOException {
        String token = UUID.randomUUID().toString();
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(token.getBytes(StandardCharsets.US_ASCII)), 0);
        try {
            return Files.readString(path).equals(token);
        } catch (NoSuchFileException removed) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
