package io.counterfoil.receivables.onboarding.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.counterfoil.receivables.Papers;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FileTypeTest {

    @Test
    void eachTypeIsRecognisedByItsContent() {
        assertEquals(Optional.of(FileType.PDF), FileType.of(Papers.pdf("x")));
        assertEquals(Optional.of(FileType.JPEG), FileType.of(Papers.jpeg()));
        assertEquals(Optional.of(FileType.PNG), FileType.of(Papers.png()));
    }

    @Test
    void paddingAfterTheEndIsBorneUpToAKilobyte() {
        byte[] pdf = Papers.pdf("x");
        assertEquals(Optional.of(FileType.PDF), FileType.of(Arrays.copyOf(pdf, pdf.length + 1000)));
        assertEquals(Optional.empty(), FileType.of(Arrays.copyOf(pdf, pdf.length + 1025)));
    }

    @Test
    void whatIsCutOffAtAnyByteIsNothing() {
        for (byte[] whole : List.of(Papers.pdf("x"), Papers.jpeg(), Papers.png())) {
            for (int length = 0; length < whole.length - 9; length++) {
                assertEquals(Optional.empty(), FileType.of(Arrays.copyOf(whole, length)), "of " + length + " bytes");
            }
        }
    }

    @Test
    void aPdfHasOneOfTheVersionsThatThereAre() {
        for (String version : List.of("1.0", "1.4", "1.7", "2.0")) {
            assertEquals(Optional.of(FileType.PDF), FileType.of(pdfOf(version)), version);
        }
        for (String version : List.of("", "1", "1.", "1.8", "2.1", "3.0", "0.9", "x.y", "1,7", "-1.7", " 1.7", "17")) {
            assertEquals(Optional.empty(), FileType.of(pdfOf(version)), version);
        }
    }

    private static byte[] pdfOf(String version) {
        return Papers.latin1("%PDF-" + version + "\ntrailer\n%%EOF\n");
    }

    @Property(tries = 500)
    void bytesOfAnyKindAreNoFile(@ForAll @Size(max = 3000) byte[] noise) {
        assertEquals(Optional.empty(), FileType.of(noise));
    }
}
