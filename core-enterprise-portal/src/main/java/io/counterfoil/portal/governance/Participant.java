package io.counterfoil.portal.governance;

import io.counterfoil.portal.governance.RegistersApi.ParticipantJson;
import java.util.List;
import java.util.UUID;

/**
 * A participant as operators see it.
 *
 * @param roles on chain, as the service names them
 * @param hosted whether the platform keeps its key
 * @param uscc empty if it was not given, as are {@code lei} and {@code eori}
 */
public record Participant(
        UUID id,
        String name,
        List<String> roles,
        boolean suspended,
        boolean hosted,
        String uscc,
        String lei,
        String eori) {

    static Participant of(ParticipantJson json) {
        String uscc = json.uscc();
        String lei = json.lei();
        String eori = json.eori();
        return new Participant(
                json.id(),
                json.name(),
                json.roles(),
                json.suspended(),
                json.hosted(),
                uscc == null ? "" : uscc,
                lei == null ? "" : lei,
                eori == null ? "" : eori);
    }
}
