package io.counterfoil.devnode.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import io.counterfoil.devnode.evm.Address;
import io.counterfoil.devnode.evm.Log;
import io.counterfoil.devnode.evm.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which logs a subscriber wants.
 *
 * @param addresses emitting contracts; empty means any
 * @param topics per position the topics that fit; an empty set means any
 */
record EventFilter(Set<Address> addresses, List<Set<Word>> topics) {

    private static final int TOPICS_MAX = 4;

    /** @throws IllegalArgumentException if an address or topic is malformed, or there are too many topics */
    static EventFilter parse(JsonNode params) {
        Set<Address> addresses = new HashSet<>();
        params.path("addresses").forEach(address -> addresses.add(Address.fromHex(address.asText())));
        List<Set<Word>> topics = new ArrayList<>();
        params.path("topics").forEach(position -> topics.add(parsePosition(position)));
        if (topics.size() > TOPICS_MAX) {
            throw new IllegalArgumentException("a log has at most 4 topics");
        }
        return new EventFilter(addresses, topics);
    }

    /** One topic, a list of alternatives, or null for any. */
    private static Set<Word> parsePosition(JsonNode position) {
        Set<Word> alternatives = new HashSet<>();
        if (position.isTextual()) {
            alternatives.add(Word.fromHex(position.asText()));
        }
        position.forEach(topic -> alternatives.add(Word.fromHex(topic.asText())));
        return alternatives;
    }

    boolean matches(Log log) {
        if (!addresses.isEmpty() && !addresses.contains(log.address())) {
            return false;
        }
        for (int i = 0; i < topics.size(); i++) {
            Set<Word> wanted = topics.get(i);
            if (!wanted.isEmpty()
                    && (i >= log.topics().size()
                            || !wanted.contains(log.topics().get(i)))) {
                return false;
            }
        }
        return true;
    }
}
