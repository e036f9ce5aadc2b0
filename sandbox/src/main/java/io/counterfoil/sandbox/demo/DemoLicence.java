package io.counterfoil.sandbox.demo;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A business licence that nobody issued, and that says so: one page of PDF 1.4. */
final class DemoLicence {

    static final String MEDIA_TYPE = "application/pdf";

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final List<Integer> offsets = new ArrayList<>();

    private DemoLicence() {}

    /** @param holder in characters of Latin-1 */
    static byte[] of(String holder) {
        return new DemoLicence().written(holder);
    }

    private byte[] written(String holder) {
        add("%PDF-1.4\n");
        object("<< /Type /Catalog /Pages 2 0 R >>");
        object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R"
                + " /Resources << /Font << /F1 4 0 R >> >> >>");
        object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        String text = "BT /F1 24 Tf 60 760 Td (Business licence) Tj /F1 14 Tf 0 -48 Td (" + escaped(holder)
                + ") Tj 0 -28 Td (Made up for a demonstration; it licenses nobody to do anything.) Tj ET";
        object("<< /Length " + text.length() + " >>\nstream\n" + text + "\nendstream");
        int table = file.size();
        add("xref\n0 " + (offsets.size() + 1) + "\n0000000000 65535 f \n");
        offsets.forEach(offset -> add(String.format(Locale.ROOT, "%010d 00000 n \n", offset)));
        add("trailer\n<< /Size " + (offsets.size() + 1) + " /Root 1 0 R >>\nstartxref\n" + table + "\n%%EOF\n");
        return file.toByteArray();
    }

    private void object(String content) {
        offsets.add(file.size());
        add(offsets.size() + " 0 obj\n" + content + "\nendobj\n");
    }

    private void add(String text) {
        file.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)");
    }
}
