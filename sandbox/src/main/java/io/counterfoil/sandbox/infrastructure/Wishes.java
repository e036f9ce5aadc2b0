package io.counterfoil.sandbox.infrastructure;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code up} is asked to change; null and empty leave what is remembered.
 *
 * @param portBase see {@link Ports#with}
 * @param ports by name
 * @param tls whether every port speaks TLS
 * @param signer whether the service's keys are in a process of their own
 * @param observe whether Prometheus and a collector of traces run beside
 */
public record Wishes(
        @Nullable Integer portBase,
        Map<String, Integer> ports,
        @Nullable Boolean tls,
        @Nullable Boolean signer,
        @Nullable Boolean observe) {

    public static final Wishes NONE = new Wishes(null, Map.of(), null, null, null);

    public Wishes {
        ports = Map.copyOf(ports);
    }
}
