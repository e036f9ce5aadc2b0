package io.counterfoil.replay.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the processes ask of people: found by what it is about, and done as the person whose task it is. A task on which the same
 * person has acted before is found as well, so that a replay that begins anew is answered as before.
 */
public final class Tasks {
    private static final String CONSENT = "confirmation";
    /** The processes are that far behind only when something is wrong. */
    private static final Patience PATIENCE =
            new Patience(Duration.ofMillis(20), Duration.ofMillis(400), Duration.ofMinutes(5));

    private final Api api;

    public Tasks(Api api) {
        this.api = api;
    }

    /** Waits until the processes ask for it. */
    public Confirmed act(Caller as, String about, String act, ObjectNode fields, IntFunction<String> key) {
        Patience.Waiting waiting = PATIENCE.begin();
        @Nullable String task = find(as, Set.of(about), act).get(about);
        while (task == null) {
            pauseOrGiveUp(waiting, act, about);
            task = open(as, Set.of(about), act).get(about);
        }
        return onTask(as, task, act, fields, key);
    }

    /** Only if the processes ask for it now. */
    public Optional<Confirmed> actIfAsked(
            Caller as, String about, String act, ObjectNode fields, IntFunction<String> key) {
        return Optional.ofNullable(find(as, Set.of(about), act).get(about))
                .map(task -> onTask(as, task, act, fields, key));
    }

    private Confirmed onTask(Caller as, String task, String act, ObjectNode fields, IntFunction<String> key) {
        return api.postToWorkflow(as, "/tasks/" + task + "/acts", fields.put("act", act), key);
    }

    /**
     * Consents to all of these payables in one request, once all of them ask for it.
     *
     * @param maker answers what the automatic checks have found about them
     */
    public Confirmed consent(Caller checker, Caller maker, List<String> payables, IntFunction<String> key) {
        Patience.Waiting waiting = PATIENCE.begin();
        Map<String, String> found = new LinkedHashMap<>(find(checker, payables, CONSENT));
        while (found.size() < payables.size()) {
            List<String> missing =
                    payables.stream().filter(id -> !found.containsKey(id)).toList();
            answerFindings(maker, missing, key);
            pauseOrGiveUp(waiting, CONSENT, missing.get(0));
            found.putAll(open(checker, missing, CONSENT));
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        payables.forEach(payable -> body.withArray("/taskIds").add(found.get(payable)));
        return api.postToWorkflow(checker, "/confirmations", body, key);
    }

    private void answerFindings(Caller maker, List<String> payables, IntFunction<String> key) {
        for (JsonNode task : list(maker, payables, "open")) {
            if (task.path("activity").asText().equals("answer")) {
                ObjectNode note = JsonNodeFactory.instance.objectNode().put("note", "as the file says");
                String id = task.path("id").asText();
                api.postToWorkflow(
                        maker, "/tasks/" + id + "/completion", note, attempt -> key.apply(attempt) + "-answer");
            }
        }
    }

    /** By what each is about, also those on which the same person has acted. */
    private Map<String, String> find(Caller as, Collection<String> about, String act) {
        Map<String, String> found = open(as, about, act);
        Set<String> missing =
                about.stream().filter(id -> !found.containsKey(id)).collect(Collectors.toSet());
        if (!missing.isEmpty()) {
            for (JsonNode task : list(as, missing, "acted")) {
                if (task.path("sent").path("act").asText().equals(act)) {
                    found.put(task.path("businessKey").asText(), task.path("id").asText());
                }
            }
        }
        return found;
    }

    /** By what each is about. */
    private Map<String, String> open(Caller as, Collection<String> about, String act) {
        Map<String, String> found = new LinkedHashMap<>();
        for (JsonNode task : list(as, about, "open")) {
            if (asks(task, act)) {
                found.put(task.path("businessKey").asText(), task.path("id").asText());
            }
        }
        return found;
    }

    private static boolean asks(JsonNode task, String act) {
        for (JsonNode each : task.path("acts")) {
            if (each.asText().equals(act)) {
                return true;
            }
        }
        return false;
    }

    private JsonNode list(Caller as, Collection<String> about, String state) {
        String keys = about.stream().map(id -> "&about=" + id).collect(Collectors.joining());
        return api.getOfWorkflow(as, "/tasks?limit=200&state=" + state + keys).path("items");
    }

    private static void pauseOrGiveUp(Patience.Waiting waiting, String act, String about) {
        if (waiting.isOver()) {
            throw new UnreachableException(
                    "the processes have not asked for the " + act + " of " + about + " for "
                            + PATIENCE.most().toSeconds()
                            + " s. Run ./counterfoil status, look at the incidents in the portal, and then run the same command again:"
                            + " it goes on where it stopped, and nothing is done twice. With --direct it goes past the processes.");
        }
        waiting.pause();
    }
}
