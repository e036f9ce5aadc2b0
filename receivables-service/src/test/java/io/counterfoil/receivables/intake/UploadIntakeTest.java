package io.counterfoil.receivables.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.counterfoil.intake.Layout;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is remembered of another file is not held against what this one says. */
class UploadIntakeTest {

    private static Layout layout(String encoding, @Nullable String dates, @Nullable String amounts, String currency) {
        return new Layout(encoding, ";", dates, amounts, Map.of(), currency, null, null);
    }

    @Test
    void whereDaysOrAmountsAreWrittenInAnotherWayTheClerkDecidesAgain() {
        Layout before = layout("GB18030", "D/M/YYYY", "comma", "CNY");
        Layout read = UploadIntake.readSo(layout("UTF-8", "M/D/YYYY", "point", "USD"), before);
        assertNull(read.dates());
        assertNull(read.amounts());
        assertEquals("UTF-8 CNY", read.encoding() + " " + read.currency());
    }

    @Test
    void whatThisFileLeavesOpenIsAsItWas() {
        Layout before = layout("GB18030", "D/M/YYYY", "comma", "CNY");
        Layout read = UploadIntake.readSo(layout("UTF-8", null, "comma", "CNY"), before);
        assertEquals("D/M/YYYY comma", read.dates() + " " + read.amounts());
    }
}
