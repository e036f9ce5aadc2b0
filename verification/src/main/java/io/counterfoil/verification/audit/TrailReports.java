package io.counterfoil.verification.audit;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.List;
import java.util.stream.Collectors;

/** What a reading of several trails found. */
@JsonPropertyOrder({"passed", "trails"})
public record TrailReports(List<TrailReport> trails) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    public TrailReports {
        trails = List.copyOf(trails);
    }

    /** Nothing was found in any of them. */
    @JsonProperty
    public boolean passed() {
        return trails.stream().allMatch(TrailReport::passed);
    }

    public String toJson() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException recordsOfText) {
            throw new IllegalStateException(recordsOfText);
        }
    }

    public String toText() {
        return trails.stream().map(TrailReport::toText).collect(Collectors.joining("%n".formatted()));
    }
}
