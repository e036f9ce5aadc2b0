package io.counterfoil.receivables.intake.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.intake.Layout;
import io.counterfoil.intake.PossibleEncoding;
import io.counterfoil.kernel.Violation;
import io.counterfoil.receivables.intake.IntakeView.Encoding;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What is kept of an uploaded file to be shown and never searched. */
@ApplicationScoped
class IntakeJson {

    private final ObjectMapper json;

    IntakeJson(ObjectMapper json) {
        this.json = json;
    }

    String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String encodings(List<PossibleEncoding> encodings) {
        return write(encodings.stream()
                .map(possible -> new Encoding(possible.encoding().wireName(), possible.sample()))
                .toList());
    }

    List<Encoding> encodings(String text) {
        return read(text, new TypeReference<>() {});
    }

    List<String> texts(String text) {
        return read(text, new TypeReference<>() {});
    }

    List<Violation> violations(String text) {
        return read(text, new TypeReference<>() {});
    }

    Layout layout(String text) {
        return read(text, new TypeReference<>() {});
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("what is kept of an uploaded file cannot be read", damaged);
        }
    }
}
