package io.counterfoil.decisions;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is decided, from what. A table answers it with the first of its rules that fits, and its last rule fits always: there is no
 * question without an answer.
 *
 * @param name of the decision in the table's file
 */
public record Question(String name, List<Column> inputs, List<Column> outputs) {

    public Question {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        if (Stream.concat(inputs.stream(), outputs.stream())
                        .map(Column::name)
                        .distinct()
                        .count()
                < inputs.size() + outputs.size()) {
            throw new IllegalArgumentException("two columns of one name");
        }
    }
}
