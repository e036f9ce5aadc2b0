package io.counterfoil.sandbox.infrastructure;

import io.counterfoil.sandbox.process.Part;
import java.util.ArrayList;
import java.util.List;

/** All parts, each after those it waits for. To add one, write its class and name it here and its port in {@link Ports}. */
final class Parts {

    private Parts() {}

    static List<Part> of(Sandbox sandbox) {
        List<Part> parts = new ArrayList<>(List.of(
                new PostgresPart(sandbox),
                new KafkaPart(sandbox),
                new DevnodePart(sandbox),
                new KeycloakPart(sandbox)));
        if (sandbox.externalSigning().isOn()) {
            parts.add(new SignerPart(sandbox));
        }
        if (sandbox.observing().isOn()) {
            parts.add(new TracesPart(sandbox));
            parts.add(new PrometheusPart(sandbox));
        }
        parts.addAll(StandInPart.all(sandbox));
        parts.add(new MailPart(sandbox));
        parts.add(new ReceivablesServicePart(sandbox));
        Gateway.ALL.forEach(gateway -> parts.add(new BankGatewayPart(sandbox, gateway)));
        parts.add(new WorkflowPart(sandbox));
        parts.add(new PortalPart(sandbox));
        return parts;
    }
}
