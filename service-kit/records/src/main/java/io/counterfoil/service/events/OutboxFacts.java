package io.counterfoil.service.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Facts as CloudEvents 1.0 in structured JSON. */
@ApplicationScoped
class OutboxFacts implements Facts {

    private final Outbox outbox;
    private final ObjectMapper json;
    private final String source;

    OutboxFacts(
            Outbox outbox, ObjectMapper json, @ConfigProperty(name = "quarkus.application.name") String application) {
        this.outbox = outbox;
        this.json = json;
        this.source = "/counterfoil/" + application;
    }

    @Override
    @Transactional // of the caller; of its own where what it tells was stored before
    public void tell(UUID operation, Fact fact) {
        String id = operation + "-" + fact.subject() + "-" + fact.kind();
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("specversion", "1.0");
        event.put("id", id);
        event.put("source", source);
        event.put("type", "io.counterfoil." + fact.aggregate() + "." + fact.kind() + ".v1");
        event.put("subject", fact.subject().toString());
        event.put("datacontenttype", "application/json");
        event.put("data", fact.data());
        outbox.add(List.of(new OutgoingEvent(
                id,
                null,
                "counterfoil." + fact.aggregate() + ".v1",
                fact.subject().toString(),
                text(event),
                fact.readers(),
                fact.forAll())));
    }

    private String text(Map<String, Object> event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException ourOwnRecords) {
            throw new IllegalStateException(ourOwnRecords);
        }
    }
}
