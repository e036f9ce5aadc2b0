package io.counterfoil.sandbox.process;

import io.counterfoil.devservers.PrivateFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything an installation keeps. A marker file in it says that the folder is ours, and so ours to remove. */
public record DataFolder(Path path) {

    private static final String MARKER = ".counterfoil-sandbox";
    private static final String FORMAT = "counterfoil sandbox data, format 1\n";

    public DataFolder {
        path = path.toAbsolutePath().normalize();
    }

    /** Creates what is missing. A folder with other things in it is refused. */
    public DataFolder create() throws IOException {
        if (!isOurs()) {
            if (Files.exists(path) && !isEmpty()) {
                throw new SandboxException(
                        path + " is not empty and was not made by this command; name another folder with --data");
            }
            PrivateFiles.createDirectory(path);
            PrivateFiles.write(path.resolve(MARKER), FORMAT.getBytes(StandardCharsets.UTF_8));
        }
        requireOurFormat();
        for (String folder : new String[] {"logs", "run", "secrets"}) {
            PrivateFiles.createDirectory(path.resolve(folder));
        }
        return this;
    }

    public boolean isOurs() {
        return Files.isRegularFile(path.resolve(MARKER));
    }

    /** Removes the folder with all it holds; links in it are removed, not followed. */
    public void wipe() throws IOException {
        if (!isOurs()) {
            throw new SandboxException(
                    path + " does not carry the marker " + MARKER + " of a sandbox's data; nothing was removed");
        }
        Path marker = path.resolve(MARKER);
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!file.equals(marker)) { // last, so that an interrupted removal can be repeated
                    Files.delete(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failed) throws IOException {
                if (failed != null) {
                    throw failed;
                }
                if (!folder.equals(path)) {
                    Files.delete(folder);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        Files.delete(marker);
        Files.delete(path);
    }

    Path log(String part) {
        return path.resolve("logs").resolve(part + ".log");
    }

    Path pidFile(String part) {
        return path.resolve("run").resolve(part + ".pid");
    }

    Path lock() {
        return path.resolve("run").resolve("lock");
    }

    private void requireOurFormat() throws IOException {
        if (!Files.readString(path.resolve(MARKER)).equals(FORMAT)) {
            throw new SandboxException(
                    path + " was written by another version; remove it with ./counterfoil down --wipe"
                            + " or name another folder with --data");
        }
    }

    private boolean isEmpty() throws IOException {
        try (Stream<Path> content = Files.list(path)) {
            return content.findAny().isEmpty();
        }
    }
}
