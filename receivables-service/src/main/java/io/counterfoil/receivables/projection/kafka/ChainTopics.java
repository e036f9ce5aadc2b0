package io.counterfoil.receivables.projection.kafka;

import io.counterfoil.service.events.Topics;
import jakarta.inject.Singleton;
import java.util.List;

/** One for each aggregate. */
@Singleton
class ChainTopics implements Topics {

    @Override
    public List<String> names() {
        return Aggregate.topics();
    }
}
