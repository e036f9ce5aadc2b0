package io.counterfoil.portal.approval;

import io.counterfoil.portal.operation.Outcome;
import io.counterfoil.portal.platform.ServiceRefusal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Sends many payables in as few commands as the service takes. It takes all of a command or none, and a row that is refused
 * must not stop the others: what a refusal names is left out, and where it names nothing the command is sent in halves.
 */
final class Batches {

    /** Of one command of the service. */
    static final int SIZE_MAX = 100;

    /** A row that was not sent because the service did not answer before it. */
    static final String NOT_SENT = "not-sent";

    private static final Set<String> OF_THE_CALLER =
            Set.of("forbidden", "role-missing", "not-enrolled", "suspended", "too-many-requests");

    interface Sender {
        Outcome send(UUID key, List<UUID> payables);
    }

    /**
     * @param keys of the commands that were stored, or may have been
     * @param refused rows with the name of the refusal, or {@code policy.} and the rule
     */
    record Sent(List<UUID> keys, Map<UUID, String> refused) {}

    private final UUID press;
    private final Sender sender;
    private final List<UUID> keys = new ArrayList<>();
    private final Map<UUID, String> refused = new LinkedHashMap<>();
    private boolean answered = true;

    private Batches(UUID press, Sender sender) {
        this.press = press;
        this.sender = sender;
    }

    /**
     * @param press the same for every attempt of one press of the button: its commands have the same keys again
     * @param sizeMax of one command, from 1 to {@link #SIZE_MAX}
     */
    static Sent send(UUID press, List<UUID> payables, int sizeMax, Sender sender) {
        Batches batches = new Batches(press, sender);
        for (int from = 0; from < payables.size(); from += sizeMax) {
            batches.send(payables.subList(from, Math.min(payables.size(), from + sizeMax)));
        }
        return new Sent(batches.keys, batches.refused);
    }

    private void send(List<UUID> payables) {
        if (payables.isEmpty()) {
            return;
        }
        if (!answered) {
            refuse(payables, NOT_SENT);
            return;
        }
        UUID key = keyOf(payables);
        Outcome outcome = sender.send(key, payables);
        if (outcome instanceof Outcome.Refused no) {
            sendTheOthers(payables, no.refusal());
        } else {
            keys.add(key);
            answered = !(outcome instanceof Outcome.Unknown);
        }
    }

    private void sendTheOthers(List<UUID> payables, ServiceRefusal refusal) {
        List<UUID> named = payables.stream()
                .filter(payable -> refusal.violations().stream()
                        .anyMatch(violation -> violation.message().contains(payable.toString())))
                .toList();
        if (!named.isEmpty()) {
            refuse(named, refusal.name());
            send(payables.stream().filter(payable -> !named.contains(payable)).toList());
        } else if (payables.size() == 1 || OF_THE_CALLER.contains(refusal.name())) {
            refuse(payables, why(refusal));
        } else {
            int half = payables.size() / 2;
            send(payables.subList(0, half));
            send(payables.subList(half, payables.size()));
        }
    }

    private void refuse(List<UUID> payables, String why) {
        payables.forEach(payable -> refused.put(payable, why));
    }

    private static String why(ServiceRefusal refusal) {
        return refusal.rejections().isEmpty()
                ? refusal.name()
                : "policy." + refusal.rejections().get(0).rule();
    }

    private UUID keyOf(List<UUID> payables) {
        String content = press + payables.stream().map(UUID::toString).collect(Collectors.joining());
        return UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8));
    }
}
