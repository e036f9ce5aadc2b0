package io.counterfoil.intake;

import io.counterfoil.documents.FileType;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** A ZIP archive, as its directory says, which is how workbooks are read, too. */
final class Archive implements Closeable {

    private static final int PARTS_MAX = 2_000;
    private static final int MEBIBYTES_MAX = 128;
    private static final int BLOCK_BYTES = 64 * 1024;

    private final ZipFile zip;
    private final List<ZipArchiveEntry> entries;

    private Archive(ZipFile zip) {
        this.zip = zip;
        this.entries = Collections.list(zip.getEntriesInPhysicalOrder());
    }

    /** @throws IOException when it is damaged */
    static Archive open(byte[] content) throws IOException {
        try {
            return new Archive(ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                    .get());
        } catch (RuntimeException damaged) {
            throw new IOException("no archive: " + damaged.getMessage(), damaged);
        }
    }

    /** Folders left out. */
    List<String> names() {
        return entries.stream()
                .filter(entry -> !entry.isDirectory())
                .map(ZipArchiveEntry::getName)
                .toList();
    }

    /** What the part of this place among the names holds; one byte more than a document may have where it has more. */
    byte[] part(int place) throws IOException {
        ZipArchiveEntry entry = entries.stream()
                .filter(one -> !one.isDirectory())
                .skip(place)
                .findFirst()
                .orElseThrow();
        try (InputStream part = zip.getInputStream(entry)) {
            return part.readNBytes(FileType.XML.bytesMax() + 1);
        } catch (RuntimeException damaged) {
            throw new IOException("damaged: " + damaged.getMessage(), damaged);
        }
    }

    /** The part of this place among the names, as long as it is. */
    InputStream stream(int place) throws IOException {
        return zip.getInputStream(entries.stream()
                .filter(one -> !one.isDirectory())
                .skip(place)
                .findFirst()
                .orElseThrow());
    }

    /**
     * Unpacks all of it once and keeps nothing, before anything reads it: so few bytes cannot become too many.
     *
     * @param file what refusals begin with
     * @param damaged why it is refused when it cannot be unpacked
     * @throws RefusedFileException also when it has too much in it
     */
    static void require(Object file, byte[] content, IntakeReason damaged) {
        byte[] block = new byte[BLOCK_BYTES];
        long bytes = 0;
        try (Archive archive = open(content)) {
            if (archive.entries.isEmpty()) {
                throw new RefusedFileException(file, damaged);
            }
            for (ZipArchiveEntry entry : archive.entries) {
                try (InputStream part = archive.zip.getInputStream(entry)) {
                    for (int count = part.read(block); count >= 0; count = part.read(block)) {
                        bytes += count;
                        if (bytes > (long) MEBIBYTES_MAX << 20 || archive.entries.size() > PARTS_MAX) {
                            throw new RefusedFileException(
                                    file, IntakeReason.ARCHIVE_TOO_LARGE, MEBIBYTES_MAX, PARTS_MAX);
                        }
                    }
                }
            }
        } catch (IOException
                | IllegalArgumentException
                | IllegalStateException
                | ArrayIndexOutOfBoundsException broken) {
            throw new RefusedFileException(file, damaged);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
