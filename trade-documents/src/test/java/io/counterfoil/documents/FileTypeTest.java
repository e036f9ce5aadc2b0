package io.counterfoil.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.kernel.RefusedException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class FileTypeTest {

    private static final String OFD = "<ofd:OFD xmlns:ofd='http://www.ofdspec.org/2016' Version='1.0' DocType='OFD'/>";

    @Test
    void aFileIsWhatItsContentSays() throws IOException {
        assertEquals(FileType.PDF, FileType.of(latin1("%PDF-1.7\n1 0 obj\n%%EOF\n")));
        assertEquals(FileType.XML, FileType.of(latin1("<?xml version=\"1.0\"?><a/>")));
        assertEquals(FileType.XML, FileType.of(latin1("\u00EF\u00BB\u00BF<?xml version=\"1.0\"?><a/>")));
        assertEquals(FileType.XML, FileType.of(latin1("<EInvoice/>")));
        assertEquals(FileType.JPEG, FileType.of(image("jpg")));
        assertEquals(FileType.PNG, FileType.of(image("png")));
        assertEquals(FileType.OFD, FileType.of(zip("OFD.xml", OFD, "Doc_0/Document.xml", "<a/>")));
        assertEquals(FileType.OFD, FileType.of(zip("Doc_0/Document.xml", "<a/>", "OFD.xml", OFD)));
    }

    @Test
    void anythingElseIsRefusedInWords() throws IOException {
        byte[] png = image("png");
        for (byte[] other : List.of(
                new byte[0],
                latin1("hello"),
                latin1("MZ\u0090"),
                latin1("%PDF-1.7\n1 0 obj\n"),
                latin1("%PDF-3.0\n%%EOF"),
                latin1("< nothing"),
                latin1("GIF89a;"),
                Arrays.copyOf(png, png.length / 2),
                zip("word/document.xml", "<a/>"),
                zip("sub/OFD.xml", OFD),
                zip("OFD.xml", "<OFD xmlns='urn:other'/>"),
                zip("OFD.xml", "<!DOCTYPE a><OFD/>"),
                zip("OFD.xml", "not XML"),
                latin1("PK\u0003\u0004 and nothing"))) {
            RefusedException refused = assertThrows(RefusedException.class, () -> FileType.of(other));
            assertEquals("file", refused.violations().get(0).field());
            assertTrue(
                    refused.violations().get(0).message().contains("PDF, OFD, XML, JPEG or PNG"), refused.getMessage());
        }
    }

    @Test
    void paddingAfterTheEndIsBorneUpToAKilobyte() {
        byte[] pdf = pdfOf("1.7");
        assertEquals(Optional.of(FileType.PDF), FileType.recognised(Arrays.copyOf(pdf, pdf.length + 1000)));
        assertEquals(Optional.empty(), FileType.recognised(Arrays.copyOf(pdf, pdf.length + 1025)));
    }

    @Test
    void whatIsCutOffAtAnyByteIsNothing() throws IOException {
        for (byte[] whole : List.of(pdfOf("1.7"), image("jpg"), image("png"))) {
            for (int length = 0; length < whole.length - 9; length++) {
                assertEquals(
                        Optional.empty(), FileType.recognised(Arrays.copyOf(whole, length)), "of " + length + " bytes");
            }
        }
    }

    @Test
    void aPdfHasOneOfTheVersionsThatThereAre() {
        for (String version : List.of("1.0", "1.4", "1.7", "2.0")) {
            assertEquals(Optional.of(FileType.PDF), FileType.recognised(pdfOf(version)), version);
        }
        for (String version : List.of("", "1", "1.", "1.8", "2.1", "3.0", "0.9", "x.y", "1,7", "-1.7", " 1.7", "17")) {
            assertEquals(Optional.empty(), FileType.recognised(pdfOf(version)), version);
        }
    }

    /** Of text, such noise may begin as XML does; whoever reads it parses it. */
    @Test
    void bytesOfAnyKindAreNoFile() {
        RandomGenerator random = new Random(20261129);
        for (int tries = 0; tries < 500; tries++) {
            byte[] noise = new byte[random.nextInt(3000)];
            random.nextBytes(noise);
            assertEquals(Optional.empty(), FileType.recognised(noise).filter(type -> type != FileType.XML));
        }
    }

    private static byte[] pdfOf(String version) {
        return latin1("%PDF-" + version + "\ntrailer\n%%EOF\n");
    }

    @Test
    void eachTypeHasASize() {
        for (FileType type : List.of(FileType.PDF, FileType.XML)) {
            byte[] largest = padded(type, type.bytesMax());
            assertEquals(type, FileType.of(largest));
            RefusedException refused =
                    assertThrows(RefusedException.class, () -> FileType.of(padded(type, type.bytesMax() + 1)));
            assertTrue(refused.violations().get(0).message().contains("MiB"), refused.getMessage());
        }
    }

    @Test
    void anArchiveIsNotUnpackedWithoutEnd() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("zeros"));
            byte[] zeros = new byte[1 << 20];
            for (int mebibyte = 0; mebibyte < 101; mebibyte++) {
                zip.write(zeros);
            }
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("OFD.xml"));
            zip.write(latin1(OFD));
            zip.closeEntry();
        }
        assertTrue(bomb.size() < 1 << 20);
        assertThrows(RefusedException.class, () -> FileType.of(bomb.toByteArray()));
        String[] many = new String[2 * 2_001];
        for (int entry = 0; entry < many.length; entry += 2) {
            many[entry] = "e" + entry;
            many[entry + 1] = "";
        }
        many[many.length - 2] = "OFD.xml";
        many[many.length - 1] = OFD;
        assertThrows(RefusedException.class, () -> FileType.of(zip(many)));
    }

    private static byte[] padded(FileType type, int length) {
        byte[] content = new byte[length];
        Arrays.fill(content, (byte) ' ');
        byte[] beginning = latin1(type == FileType.PDF ? "%PDF-1.4" : "<a>");
        byte[] end = latin1(type == FileType.PDF ? "%%EOF" : "</a>");
        System.arraycopy(beginning, 0, content, 0, beginning.length);
        System.arraycopy(end, 0, content, length - end.length, end.length);
        return content;
    }

    private static byte[] image(String format) throws IOException {
        ByteArrayOutputStream image = new ByteArrayOutputStream();
        assertTrue(ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), format, image));
        return image.toByteArray();
    }

    private static byte[] zip(String... namesAndContents) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int at = 0; at < namesAndContents.length; at += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[at]));
                zip.write(latin1(namesAndContents[at + 1]));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
