package io.counterfoil.receivables.atsize;

import io.counterfoil.receivables.projection.Scripted;
import java.util.Map;

/**
 * The service on a database of its own, whose statements are planned once for all values: so PostgreSQL does in time with
 * what a pool keeps prepared, and the tenth caller must not be slower than the first.
 */
public class AtSize extends Scripted {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.datasource.jdbc.additional-jdbc-properties.options", "-c plan_cache_mode=force_generic_plan",
                "quarkus.datasource.jdbc.additional-jdbc-properties.prepareThreshold", "1");
    }
}
