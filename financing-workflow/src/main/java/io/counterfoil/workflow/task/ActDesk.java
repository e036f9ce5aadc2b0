package io.counterfoil.workflow.task;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.kernel.Refusal;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.service.web.Sha256;
import io.counterfoil.workflow.WorkflowRefusal;
import io.counterfoil.workflow.caseflow.CaseEngine;
import io.counterfoil.workflow.platform.PersonsAct;
import io.counterfoil.workflow.platform.Platform;
import io.counterfoil.workflow.platform.Platform.Answer;
import io.counterfoil.workflow.task.TaskDesk.Asker;
import io.counterfoil.workflow.task.TaskDesk.Shown;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * People's acts on the ledger about their tasks, at once and with the person's own token; the event closes the task. The task's id
 * is in the idempotency key: a press that is repeated acts once, and is answered as before although the task is closed meanwhile.
 */
@ApplicationScoped
public class ActDesk {

    private static final int KEY_DIGITS = 16;
    private static final Set<Integer> FINAL = Set.of(400, 403, 404, 409, 413, 422);
    private static final String KEY_REUSED = "IDEMPOTENCY_KEY_REUSED";

    private final TaskDesk desk;
    private final PeoplesTasks tasks;
    private final CaseEngine engine;
    private final Platform platform;
    private final SentActs sent;

    ActDesk(TaskDesk desk, PeoplesTasks tasks, CaseEngine engine, Platform platform, SentActs sent) {
        this.desk = desk;
        this.tasks = tasks;
        this.engine = engine;
        this.platform = platform;
        this.sent = sent;
    }

    /** @throws RefusedException ACT_UNKNOWN when the task does not ask for such an act */
    public Answer act(Asker asker, String id, String name, Map<String, JsonNode> given, String bearer, String prefer) {
        Shown shown = task(asker, id, name);
        TaskAct act = TaskAct.of(shown.file(), shown.task(), name).orElseThrow(() -> unknown(shown));
        UUID rootId = engine.variable(shown.file().instance(), "rootId")
                .map(root -> UUID.fromString(root.toString()))
                .orElse(shown.file().key());
        ObjectNode body = act.body(shown.file(), given);
        return send(asker, List.of(id), name, act.on(shown.file(), rootId), body, bearer, prefer);
    }

    /**
     * Consents to several payables in one request: those that lack no further consent are issued together, all of them or none.
     *
     * @throws RefusedException ACT_UNKNOWN when one of the tasks asks for no consent; nothing was sent
     */
    public Answer confirm(Asker asker, List<String> ids, String bearer, String prefer) {
        String name = TaskAct.CONFIRM.wireName();
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        for (String id : ids) {
            Shown shown = task(asker, id, name);
            if (TaskAct.of(shown.file(), shown.task(), name).isEmpty()) {
                throw unknown(shown);
            }
            body.withArray("/payableIds").add(shown.file().key().toString());
        }
        return send(asker, ids, name, new PersonsAct("confirmations", null, ""), body, bearer, prefer);
    }

    /** One that the person may do now, or has done: the event may have closed it before the answer came. */
    private Shown task(Asker asker, String id, String act) {
        Optional<PeoplesTask> done = tasks.find(id).isPresent()
                        || !sent.wasBegun(id, act, asker.person().subject())
                ? Optional.empty()
                : tasks.closed(id);
        return done.flatMap(desk::shown).orElseGet(() -> desk.free(asker, id));
    }

    private Answer send(
            Asker asker, List<String> ids, String name, PersonsAct act, ObjectNode body, String bearer, String prefer) {
        String subject = asker.person().subject();
        String key = key(asker, ids, name);
        sent.begun(ids, name, subject);
        try {
            Answer answer = platform.act(bearer, key, prefer, act, body);
            sent.sent(ids, name, subject);
            return answer;
        } catch (RefusedException refused) {
            if (isFinal(refused.refusal())) {
                sent.refused(ids, name, subject);
            }
            throw refused;
        }
    }

    /** The same for each press of one button by one person, until it is refused: then the next press is another act. */
    private String key(Asker asker, List<String> ids, String name) {
        String about = ids.size() == 1 ? ids.get(0) : digits(String.join(" ", ids));
        String subject = asker.person().subject();
        int refusals =
                ids.stream().mapToInt(id -> sent.refusals(id, name, subject)).sum();
        return about + "." + name + "." + digits(subject) + "." + refusals;
    }

    /** Whether it says no to the act. Too many requests, a token that has ended or another act under the same key say nothing of it. */
    private static boolean isFinal(Refusal refusal) {
        return FINAL.contains(refusal.status()) && !refusal.name().equals(KEY_REUSED);
    }

    private static String digits(String text) {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8)).substring(0, KEY_DIGITS);
    }

    private static RefusedException unknown(Shown shown) {
        return new RefusedException(WorkflowRefusal.ACT_UNKNOWN, "about this task one can: " + shown.acts());
    }
}
