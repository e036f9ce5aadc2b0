package io.counterfoil.workflow.platform;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.counterfoil.kernel.Money;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** An event of the platform's feed. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PlatformFact(String id, String sequence, String type, JsonNode data) {

    public PlatformFact {
        data = data == null ? MissingNode.getInstance() : data;
    }

    /** @throws IllegalArgumentException when it is not there, or none */
    public UUID id(String field) {
        return maybeId(field).orElseThrow(() -> new IllegalArgumentException(type + " has no " + field));
    }

    public Optional<UUID> maybeId(String field) {
        return Optional.ofNullable(data.path(field).textValue()).map(UUID::fromString);
    }

    /** Those that are there; a list of ids counts with all of its. */
    public Set<UUID> ids(String... fields) {
        Set<UUID> found = new HashSet<>();
        for (String field : fields) {
            maybeId(field).ifPresent(found::add);
            data.path(field).forEach(item -> found.add(UUID.fromString(item.textValue())));
        }
        return found;
    }

    /** @throws IllegalArgumentException when it is not there */
    public LocalDate day(String field) {
        return maybeDay(field).orElseThrow(() -> new IllegalArgumentException(type + " has no " + field));
    }

    public Optional<LocalDate> maybeDay(String field) {
        return Optional.ofNullable(data.path(field).textValue()).map(LocalDate::parse);
    }

    public Money value() {
        JsonNode value = data.path("value");
        return Money.parse(value.path("amount").asText(), value.path("currency").asText());
    }
}
