package io.counterfoil.devservers;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;

/** Programs that are unpacked once per version and user, and shared by all data folders. */
public final class SharedCache {

    private final Path folder;

    private SharedCache(Path folder) {
        this.folder = folder;
    }

    /** Puts what a folder of the cache is to hold into {@code folder}, which exists and is empty. */
    @FunctionalInterface
    public interface Filling {
        void into(Path folder) throws IOException;
    }

    /** {@code XDG_CACHE_HOME/counterfoil}, by default {@code ~/.cache/counterfoil}. */
    public static SharedCache ofUser() {
        String cacheHome = System.getenv("XDG_CACHE_HOME");
        Path cache = cacheHome == null || cacheHome.isBlank()
                ? Path.of(System.getProperty("user.home"), ".cache")
                : Path.of(cacheHome);
        return in(cache.resolve("counterfoil"));
    }

    public static SharedCache in(Path folder) {
        return new SharedCache(folder);
    }

    /**
     * The folder with this name, filled if it is not there yet. Filled under another name first, so that a folder with the final
     * name is complete; one process at a time, because filling takes both processors.
     */
    public Path get(String name, Filling filling) throws IOException {
        Path complete = folder.resolve(name);
        if (Files.isDirectory(complete)) {
            return complete;
        }
        synchronized (SharedCache.class) { // a file lock is the whole process's
            Files.createDirectories(folder);
            try (FileChannel channel = FileChannel.open(
                            folder.resolve("filling.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock alone = channel.lock()) {
                if (alone.isValid() && !Files.isDirectory(complete)) {
                    fill(complete, filling);
                }
            }
        }
        return complete;
    }

    private void fill(Path complete, Filling filling) throws IOException {
        Path making = Files.createTempDirectory(folder, "unpacking-");
        try {
            filling.into(making);
            Files.setPosixFilePermissions(making, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(making, complete, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            deleteTree(making);
        }
    }

    private static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
