package io.counterfoil.workflow.task;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.kernel.Violation;
import io.counterfoil.workflow.caseflow.CaseFile;
import io.counterfoil.workflow.caseflow.ProcessName;
import io.counterfoil.workflow.platform.PersonsAct;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What a person can do about a task on the ledger: an operation of the receivables service, called with the person's token. */
enum TaskAct {
    CONFIRM(ProcessName.CONFIRMATION, "consent", "payables", "confirmation"),
    REFUSE(ProcessName.CONFIRMATION, "consent answer", "payables", "refusal", "reason"),
    ACCEPT_VOUCHER(ProcessName.CONFIRMATION, "accept", "offers", "acceptance"),
    DECLINE_VOUCHER(ProcessName.CONFIRMATION, "accept", "offers", "decline"),
    ACCEPT(ProcessName.CIRCULATION, "accept papers", "offers", "acceptance"),
    DECLINE(ProcessName.CIRCULATION, "accept papers", "offers", "decline"),
    TAKE_QUOTE(ProcessName.FINANCING, "choose", "financing-requests", "acceptance", "quoteId"),
    WITHDRAW(ProcessName.FINANCING, "choose mend", "financing-requests", "withdrawal"),
    UNDO(ProcessName.FINANCING, "takeback", "financing-requests", "undo"),
    NOT_RECEIVED(ProcessName.FINANCING, "missing", "financing-requests", "not-received"),
    DISPUTE(ProcessName.FINANCING, "money", "financing-requests", "dispute"),
    INSTRUCT(ProcessName.LIQUIDATION, "instruct", "settlements", "", "amount", "paymentReference");

    private final ProcessName process;
    private final String activities;
    private final String things;
    private final String act;
    private final String fields;

    TaskAct(ProcessName process, String activities, String things, String act, String... fields) {
        this.process = process;
        this.activities = activities;
        this.things = things;
        this.act = act;
        this.fields = String.join(" ", fields);
    }

    /** As the interface names it: the last word of its address, or {@code instruction}. */
    String wireName() {
        return act.isEmpty() ? "instruction" : act;
    }

    /**
     * @param given what the person filled in
     * @return what the receivables service is told; it judges it
     * @throws RefusedException MALFORMED naming each field that is missing, or too many
     */
    ObjectNode body(CaseFile file, Map<String, JsonNode> given) {
        List<Violation> wrong = new ArrayList<>();
        Set<String> asked = words(fields);
        asked.stream()
                .filter(field -> !given.containsKey(field))
                .forEach(field -> wrong.add(new Violation(field, "is required")));
        given.keySet().stream()
                .filter(field -> !asked.contains(field))
                .forEach(field -> wrong.add(new Violation(field, "is not asked for by this act")));
        if (!wrong.isEmpty()) {
            throw RefusedException.malformed(wrong);
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.setAll(given);
        if (this == INSTRUCT) {
            body.put("payableId", file.key().toString());
        }
        return body;
    }

    static List<TaskAct> of(CaseFile file, PeoplesTask task) {
        return Arrays.stream(values())
                .filter(act ->
                        act.process == file.process() && words(act.activities).contains(task.activity()))
                .toList();
    }

    static Optional<TaskAct> of(CaseFile file, PeoplesTask task, String wireName) {
        return of(file, task).stream()
                .filter(act -> act.wireName().equals(wireName))
                .findFirst();
    }

    private static Set<String> words(String text) {
        return text.isEmpty() ? Set.of() : Set.of(text.split(" "));
    }

    /** @param rootId of a confirmation: its offer is that of the root piece */
    PersonsAct on(CaseFile file, UUID rootId) {
        UUID id = things.equals("offers") && process == ProcessName.CONFIRMATION ? rootId : file.key();
        return new PersonsAct(things, act.isEmpty() ? null : id, act);
    }
}
