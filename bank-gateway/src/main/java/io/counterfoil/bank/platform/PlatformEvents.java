package io.counterfoil.bank.platform;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/**
 * A page of the platform's feed.
 *
 * @param last the sequence to go on after
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PlatformEvents(List<PlatformEvent> items, String last) {

    public PlatformEvents {
        items = List.copyOf(items);
    }
}
