package io.counterfoil.service.files;

import io.counterfoil.wire.WholeFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Of one machine, or of a disk that all instances share. */
final class Folder implements ByteStore {

    private final Path folder;

    /** @throws UncheckedIOException when it cannot be made */
    Folder(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException cannot) {
            throw new UncheckedIOException("cannot use " + FileStores.DIRECTORY + " " + folder, cannot);
        }
    }

    @Override
    public void put(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.toAbsolutePath().getParent());
        try {
            WholeFile.replace(file, bytes);
        } catch (UncheckedIOException cannot) {
            throw new IOException(cannot.getMessage(), cannot);
        }
    }

    @Override
    public byte[] get(String name, int most) throws IOException {
        try (InputStream in = Files.newInputStream(folder.resolve(name))) {
            byte[] bytes = in.readNBytes(most);
            if (in.read() >= 0) {
                throw new IOException(name + " has more than " + most + " bytes");
            }
            return bytes;
        }
    }

    @Override
    public String toString() {
        return "folder " + folder;
    }
}
