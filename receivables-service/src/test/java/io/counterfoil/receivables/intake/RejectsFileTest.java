package io.counterfoil.receivables.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.counterfoil.intake.FileFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rejected rows that are rejected again. */
class RejectsFileTest {

    private static final List<String> HEADER = List.of("Supplier", "Amount");
    private static final List<String> AGAIN = List.of("counterfoil_row", "counterfoil_why", "Supplier", "Amount");

    @Test
    void aRowKeepsItsNumberHoweverOftenItComesBack() {
        RejectsFile first = new RejectsFile(HEADER);
        first.add(500, "Amount: no", List.of("A", "12a"));
        assertEquals(
                List.of("\uFEFFcounterfoil_row,counterfoil_why,Supplier,Amount", "500,Amount: no,A,12a"), lines(first));
        RejectsFile second = new RejectsFile(AGAIN);
        second.add(1, "Amount: still no", List.of("500", "Amount: no", "A", "12b", "too many"));
        assertEquals(
                List.of("\uFEFFcounterfoil_row,counterfoil_why,Supplier,Amount", "500,Amount: still no,A,12b,too many"),
                lines(second));
    }

    private static List<String> lines(RejectsFile file) {
        return file.toString().replace("\"", "").lines().toList();
    }

    @Test
    void aFileOfRejectedRowsIsReadAsTheFileThatTheyAreOf() {
        assertEquals(HeaderHash.of(FileFormat.CSV, HEADER), HeaderHash.of(FileFormat.CSV, AGAIN));
        assertNotEquals(HeaderHash.of(FileFormat.CSV, HEADER), HeaderHash.of(FileFormat.CSV, List.of("Supplier")));
    }
}
