package io.counterfoil.receivables.certificate.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.counterfoil.receivables.certificate.CertificateText;

/** What a certificate says, as it is kept: amounts are minor units. */
final class CertificateTextJson {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .build();

    private CertificateTextJson() {}

    static String of(CertificateText text) {
        try {
            return JSON.writeValueAsString(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("cannot write what a certificate says", impossible);
        }
    }

    static CertificateText read(String json) {
        try {
            return JSON.readValue(json, CertificateText.class);
        } catch (JsonProcessingException changed) {
            throw new IllegalStateException("what a certificate says cannot be read", changed);
        }
    }
}
