package io.counterfoil.sandbox.infrastructure;

import io.counterfoil.sandbox.process.Part;
import java.util.List;

/** All parts, each after those it waits for. To add one, write its class and name it here and its port in {@link Ports}. */
final class Parts {

    private Parts() {}

    static List<Part> of(Sandbox sandbox) {
        return List.of(
                new PostgresPart(sandbox),
                new KafkaPart(sandbox),
                new DevnodePart(sandbox),
                new KeycloakPart(sandbox),
                new ReceivablesServicePart(sandbox),
                new BanksPart(sandbox));
    }
}
