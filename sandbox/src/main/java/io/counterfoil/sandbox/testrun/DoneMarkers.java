package io.counterfoil.sandbox.testrun;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Remembers which modules passed their full tests, so that an interrupted run goes on where it stopped. A marker counts only while
 * the module, the modules it uses, the parent pom and the test's input are what they were.
 */
final class DoneMarkers {

    private static final Set<String> NOT_SOURCES = Set.of("target", "node_modules", "out", "cache", ".git");

    private final Path root;
    private final Map<String, Module> modules = new TreeMap<>();
    private final String input;

    /** @param input what else the result depends on: the options handed to Maven, without the seed */
    DoneMarkers(Path root, List<Module> modules, String input) {
        this.root = root;
        this.input = input;
        modules.forEach(module -> this.modules.put(module.name(), module));
    }

    boolean isDone(Module module) throws IOException {
        Path marker = marker(module);
        return Files.exists(marker) && Files.readString(marker).equals(fingerprint(module));
    }

    void done(Module module) throws IOException {
        Files.createDirectories(module.directory().resolve("target"));
        Files.writeString(marker(module), fingerprint(module));
    }

    private static Path marker(Module module) {
        return module.directory().resolve("target/full-tests-passed");
    }

    private String fingerprint(Module module) throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        digest.update(input.getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(root.resolve("pom.xml")));
        addSources(module.directory(), digest);
        for (String name : module.upstream()) {
            Module used = modules.get(name);
            if (used != null) {
                addSources(used.directory(), digest);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void addSources(Path directory, MessageDigest digest) throws IOException {
        Map<Path, byte[]> files = new TreeMap<>();
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean skipped = NOT_SOURCES.contains(folder.getFileName().toString());
                return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                files.put(directory.relativize(file), Files.readAllBytes(file));
                return FileVisitResult.CONTINUE;
            }
        });
        files.forEach((path, content) -> {
            digest.update(path.toString().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(Integer.toString(content.length).getBytes(StandardCharsets.US_ASCII));
            digest.update((byte) 0);
            digest.update(content);
        });
    }
}
