package io.counterfoil.receivables.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** What a program reads in a paper: pdftotext where there is one, which is not of who wrote it, and OpenPDF elsewhere. */
public final class PaperText {

    private static final Path PDFTOTEXT = Path.of("/usr/bin/pdftotext");
    private static final int SECONDS_MAX = 30;

    private PaperText() {}

    public static String of(byte[] paper) {
        try {
            return Files.isExecutable(PDFTOTEXT) ? byPoppler(paper) : byOpenPdf(paper);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    /** In {@code target/certificates}, to be looked at. */
    public static void keep(byte[] paper, String name) {
        try {
            Files.write(
                    Files.createDirectories(Path.of("target", "certificates")).resolve(name + ".pdf"), paper);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    private static String byPoppler(byte[] paper) throws IOException {
        Path file = Files.createTempFile("certificate", ".pdf");
        Path text = Files.createTempFile("certificate", ".txt");
        try {
            Files.write(file, paper);
            Process reading = new ProcessBuilder(
                            PDFTOTEXT.toString(), "-layout", "-enc", "UTF-8", file.toString(), text.toString())
                    .inheritIO()
                    .start();
            assertTrue(reading.waitFor(SECONDS_MAX, TimeUnit.SECONDS), "pdftotext does not end");
            assertEquals(0, reading.exitValue(), "pdftotext");
            return Files.readString(text, StandardCharsets.UTF_8);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        } finally {
            Files.delete(file);
            Files.delete(text);
        }
    }

    private static String byOpenPdf(byte[] paper) throws IOException {
        StringBuilder text = new StringBuilder();
        try (PdfReader reader = new PdfReader(paper)) {
            PdfTextExtractor extractor = new PdfTextExtractor(reader);
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                text.append(extractor.getTextFromPage(page));
            }
        }
        return text.toString();
    }

    /** A text that takes several lines, beside which other text may stand: its words in their order. */
    public static void assertHolds(String text, String said) {
        String bare = text.replaceAll("\\s", "");
        int from = 0;
        for (String word : said.split("(?<=\\G.{8})")) {
            int at = bare.indexOf(word.replaceAll("\\s", ""), from);
            assertTrue(at >= 0, "not on paper, or not after what stands before it: " + word + "\n" + text);
            from = at;
        }
    }

    /** Wherever lines are broken and however wide its spaces are. */
    public static void assertSays(String text, String... said) {
        String bare = text.replaceAll("\\s", "");
        for (String each : said) {
            assertTrue(bare.contains(each.replaceAll("\\s", "")), "not on paper: " + each + "\n" + text);
        }
    }
}
