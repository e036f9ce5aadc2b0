package io.counterfoil.receivables.export;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/** The columns of a file are the components of its line: one name in CSV and JSON. */
final class Columns {

    private Columns() {}

    static List<String> of(Class<? extends Record> line) {
        return Arrays.stream(line.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }
}
