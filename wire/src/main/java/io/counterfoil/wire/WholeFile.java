package io.counterfoil.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that are there whole or not at all, also after a crash: written beside, flushed, then moved. */
public final class WholeFile {

    private WholeFile() {}

    /** Readable by its owner alone. @throws FileAlreadyExistsException when the file exists, also if another process was faster */
    public static void createSecret(Path file, byte[] content) throws IOException {
        Path beside = writeBeside(file, content, true);
        try {
            Files.createLink(file, beside); // unlike a move, fails when the file exists
        } finally {
            Files.delete(beside);
        }
        flushFolder(file);
    }

    public static void replace(Path file, byte[] content) {
        try {
            Path beside = writeBeside(file, content, false);
            try {
                Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException sameFolderYetNotAtomic) {
                Files.delete(beside);
                throw sameFolderYetNotAtomic;
            }
            flushFolder(file);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot write " + file, failed);
        }
    }

    private static Path writeBeside(Path file, byte[] content, boolean secret) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path beside = secret && isPosix(file)
                ? Files.createTempFile(folder, ".new-", "", ownerOnly())
                : Files.createTempFile(folder, ".new-", "");
        try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
        return beside;
    }

    /** The name of a new file lies in its folder, and is lost with it unless that is flushed as well. */
    private static void flushFolder(Path file) throws IOException {
        if (isPosix(file)) {
            try (FileChannel folder = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
                folder.force(true);
            }
        }
    }

    public static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    public static FileAttribute<?> ownerOnly() {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    }
}
