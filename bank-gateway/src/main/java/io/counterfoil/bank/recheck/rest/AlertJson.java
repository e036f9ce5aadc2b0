package io.counterfoil.bank.recheck.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.counterfoil.bank.recheck.DocumentAlert;
import io.counterfoil.service.web.MoneyJson;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.NON_NULL)
record AlertJson(
        UUID id,
        UUID financingId,
        String document,
        String documentKind,
        String documentNumber,
        String finding,
        @Nullable MoneyJson stated,
        boolean lowered,
        Instant foundAt,
        String state,
        @Nullable AcknowledgementJson acknowledgement) {

    static final String OPEN = "open";
    static final String ACKNOWLEDGED = "acknowledged";

    record AcknowledgementJson(String by, Instant at, String note) {}

    static AlertJson of(DocumentAlert alert) {
        DocumentAlert.Acknowledged seen = alert.acknowledged();
        return new AlertJson(
                alert.id(),
                alert.financing(),
                alert.fingerprint().hex(),
                alert.kind().wireName(),
                alert.number(),
                alert.finding().inWords(),
                alert.stated() == null ? null : MoneyJson.of(alert.stated()),
                alert.lowered(),
                alert.foundAt(),
                seen == null ? OPEN : ACKNOWLEDGED,
                seen == null ? null : new AcknowledgementJson(seen.name(), seen.at(), seen.note()));
    }
}
