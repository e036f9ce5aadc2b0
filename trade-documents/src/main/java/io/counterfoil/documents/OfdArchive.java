package io.counterfoil.documents;

import io.counterfoil.wire.SafeXml;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.w3c.dom.Element;

/** Source: GB/T 33190-2016, 7.3: the package's entry is OFD.xml at its root. Unpacked only as far as that, and never further than the limits. */
final class OfdArchive {

    private static final String NAMESPACE = "http://www.ofdspec.org/2016";
    private static final int ENTRIES_MAX = 2_000;
    private static final int UNPACKED_BYTES_MAX = 100 << 20;
    private static final int ENTRY_FILE_BYTES_MAX = 1 << 20;

    private OfdArchive() {}

    static boolean isOne(byte[] content) {
        try (ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(content))) {
            long left = UNPACKED_BYTES_MAX;
            for (int count = 0; count < ENTRIES_MAX; count++) {
                ZipEntry entry = archive.getNextEntry();
                if (entry == null) {
                    return false;
                }
                if (entry.getName().equals("OFD.xml")) {
                    return isEntryFile(archive);
                }
                left = skip(archive, left);
                if (left < 0) {
                    return false;
                }
            }
            return false;
        } catch (IOException | IllegalArgumentException damaged) {
            return false;
        }
    }

    private static boolean isEntryFile(InputStream unpacked) throws IOException {
        byte[] xml = unpacked.readNBytes(ENTRY_FILE_BYTES_MAX + 1);
        if (xml.length > ENTRY_FILE_BYTES_MAX) {
            return false;
        }
        Element root = SafeXml.document(new ByteArrayInputStream(xml)).getDocumentElement();
        return NAMESPACE.equals(root.getNamespaceURI()) && root.getLocalName().equals("OFD");
    }

    /** What is left of the limit after this entry; negative if that was more. */
    private static long skip(InputStream unpacked, long left) throws IOException {
        byte[] discarded = new byte[1 << 16];
        while (left >= 0) {
            int count = unpacked.read(discarded);
            if (count < 0) {
                return left;
            }
            left -= count;
        }
        return left;
    }
}
