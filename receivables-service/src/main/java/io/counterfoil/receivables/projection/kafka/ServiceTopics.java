package io.counterfoil.receivables.projection.kafka;

import io.counterfoil.service.events.Topics;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/** One for each aggregate, on chain or off. */
@Singleton
class ServiceTopics implements Topics {

    @Override
    public List<String> names() {
        return Stream.concat(
                        Aggregate.topics().stream(),
                        Stream.of("counterfoil.terms.v1", "counterfoil.trade-document.v1", "counterfoil.command.v1"))
                .toList();
    }
}
