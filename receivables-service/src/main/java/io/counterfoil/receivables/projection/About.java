package io.counterfoil.receivables.projection;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an event is about, which an event alone does not always say: what a consumer needs without asking, and who may know.
 *
 * @param payable the payable it concerns, null when it concerns none
 * @param currency of the event's amounts, null when it has none
 * @param told fields beside the event's own, by name; amounts are minor units
 * @param readers participants that may read it in their feed
 * @param forAll every participant may
 */
public record About(
        @Nullable UUID payable,
        @Nullable String currency,
        Map<String, Object> told,
        Set<UUID> readers,
        boolean forAll) {

    /** Only who sees everything. */
    public static final About NOTHING = new About(null, null, Map.of(), Set.of(), false);

    /** What everybody may know: the directory, the date, the limits. */
    public static final About ALL = new About(null, null, Map.of(), Set.of(), true);

    public About {
        told = new LinkedHashMap<>(told);
        readers = Set.copyOf(readers);
    }

    /** With one field more, and with whom it names as a reader. */
    public About with(String name, UUID participant) {
        Map<String, Object> more = new LinkedHashMap<>(told);
        more.put(name, participant);
        return new About(payable, currency, more, including(participant), forAll);
    }

    public About with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(told);
        more.put(name, value);
        return new About(payable, currency, more, readers, forAll);
    }

    public About readBy(UUID participant) {
        return new About(payable, currency, told, including(participant), forAll);
    }

    private Set<UUID> including(UUID participant) {
        Set<UUID> more = new LinkedHashSet<>(readers);
        more.add(participant);
        return more;
    }
}
