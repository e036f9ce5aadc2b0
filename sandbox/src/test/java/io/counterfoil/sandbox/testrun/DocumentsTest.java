package io.counterfoil.sandbox.testrun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What people read: lines that fit a screen beside another window, and links that lead somewhere. */
class DocumentsTest {

    private static final int WIDTH_MAX = 100;
    private static final Path ROOT =
            Path.of(System.getProperty("counterfoil.programs")).toAbsolutePath().normalize();
    private static final Set<String> NOT_OURS = Set.of("target", "node_modules", ".git");

    /** To a file of ours, with or without a place in it. */
    private static final Pattern LINK = Pattern.compile("\\[[^]]*]\\((?!https?:|#)([^)#\\s]+)[^)]*\\)");

    @Test
    void proseFitsAScreen() throws IOException {
        List<String> wide = new ArrayList<>();
        for (Path document : documents()) {
            boolean code = false;
            int number = 0;
            for (String line : Files.readAllLines(document)) {
                number++;
                code ^= line.strip().startsWith("```");
                if (!code && line.length() > WIDTH_MAX && !cannotBeBroken(line)) {
                    wide.add(ROOT.relativize(document) + ":" + number);
                }
            }
        }
        assertEquals(List.of(), wide);
    }

    /** A row of a table, and what has no space in it. */
    private static boolean cannotBeBroken(String line) {
        return line.startsWith("|") || !line.strip().contains(" ");
    }

    @Test
    void everyLinkToAFileLeadsToOne() throws IOException {
        List<String> lost = new ArrayList<>();
        for (Path document : documents()) {
            Matcher links = LINK.matcher(Files.readString(document));
            while (links.find()) {
                if (!Files.exists(document.resolveSibling(links.group(1)))) {
                    lost.add(ROOT.relativize(document) + " -> " + links.group(1));
                }
            }
        }
        assertEquals(List.of(), lost);
    }

    private static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>();
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return NOT_OURS.contains(folder.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().endsWith(".md")) {
                    documents.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        assertTrue(documents.size() > 40, "documents: " + documents.size());
        return documents;
    }
}
