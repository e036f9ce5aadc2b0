package io.counterfoil.sandbox.backup;

import io.counterfoil.devservers.PrivateFiles;
import io.counterfoil.sandbox.process.DataFolder;
import io.counterfoil.sandbox.process.SandboxException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A data folder as one file: database, chain, keys, witnesses, secrets, documents, all of one moment. Owners and rights are kept. It is made and
 * read by the system's {@code tar}.
 *
 * @param file who has it has all keys of the installation
 */
record Archive(Path file) {

    /** Made anew at every start, or only for looking. */
    private static final List<String> LEFT_OUT = List.of("./run", "./logs", "./prometheus");

    private static final int SAID_MAX = 500;

    /** Of an installation of which nothing runs. */
    void pack(DataFolder data) throws IOException {
        if (Files.exists(file)) {
            throw new SandboxException(file + " is there already; name another file");
        }
        if (file.startsWith(data.path())) {
            throw new SandboxException(file + " would be a part of what is backed up; name a file elsewhere");
        }
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        PrivateFiles.write(unfinished, new byte[0]); // before there is a secret in it
        List<String> command = new ArrayList<>(List.of("tar", "--create", "--gzip", "--numeric-owner"));
        LEFT_OUT.forEach(folder -> command.add("--exclude=" + folder));
        command.addAll(List.of(
                "--file", unfinished.toString(), "--directory", data.path().toString(), "."));
        try {
            run(command);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /**
     * Into a place where nothing is.
     *
     * @param directory missing or empty
     */
    void unpack(Path directory) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new SandboxException("there is no file " + file);
        }
        if (Files.exists(directory) && !isEmpty(directory)) {
            throw new SandboxException(directory + " is not empty; a backup is restored into an empty place only");
        }
        Path unfinished = directory.resolveSibling(directory.getFileName() + ".unfinished");
        if (Files.exists(unfinished)) {
            throw new SandboxException(unfinished + " is left of a restore that was broken off; remove it first");
        }
        PrivateFiles.createDirectory(unfinished);
        try {
            run(List.of(
                    "tar",
                    "--extract",
                    "--gzip",
                    "--preserve-permissions",
                    "--numeric-owner",
                    "--file",
                    file.toString(),
                    "--directory",
                    unfinished.toString()));
            if (!new DataFolder(unfinished).isOurs()) {
                throw new SandboxException(file + " is no backup of an installation");
            }
            Files.deleteIfExists(directory);
            Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            removeTree(unfinished);
        }
    }

    private void run(List<String> command) throws IOException {
        Path said = Files.createTempFile("tar", ".log");
        try {
            Process tar = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            if (tar.waitFor() != 0) {
                String text = Files.readString(said, StandardCharsets.UTF_8).strip();
                throw new SandboxException(file + ": " + text.substring(0, Math.min(text.length(), SAID_MAX)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            Files.delete(said);
        }
    }

    private static boolean isEmpty(Path directory) throws IOException {
        try (Stream<Path> content = Files.list(directory)) {
            return content.findAny().isEmpty();
        }
    }

    private static void removeTree(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
