package io.counterfoil.replay.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.replay.client.Api;
import io.counterfoil.replay.client.Caller;
import io.counterfoil.replay.client.Confirmed;
import io.counterfoil.replay.client.Tasks;
import java.util.List;
import java.util.function.IntFunction;

/** What enterprises and suppliers do because the processes ask them to: through their tasks, or past them. */
final class Acts {
    private final Api api;
    private final Tasks tasks;
    private final Through through;

    Acts(Api api, Through through) {
        this.api = api;
        this.tasks = new Tasks(api);
        this.through = through;
    }

    /**
     * An act about one thing.
     *
     * @param about payable, piece or request of the case
     * @param things of the address at the ledger's service, such as {@code offers}
     * @param id there; of a confirmation's offer it is the root piece
     * @param name of the act, the last word of that address
     */
    record Act(String about, String things, String id, String name) {
        Act(String things, String id, String name) {
            this(id, things, id, name);
        }
    }

    Confirmed act(Caller as, Act act, ObjectNode fields, IntFunction<String> key) {
        return through == Through.PROCESSES
                ? tasks.act(as, act.about(), act.name(), fields, key)
                : api.post(as, "/" + act.things() + "/" + act.id() + "/" + act.name(), fields, key);
    }

    /** @param maker answers what the automatic checks have found */
    Confirmed confirm(Caller checker, Caller maker, List<String> payables, IntFunction<String> key) {
        if (through == Through.PROCESSES) {
            return tasks.consent(checker, maker, payables, key);
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode ids = body.putArray("payableIds");
        payables.forEach(ids::add);
        return api.post(checker, "/confirmations", body, key);
    }

    /**
     * Tells the bank to pay.
     *
     * @param afterNotice whether the processes must have asked for it; before the notice nobody is asked, and it begins by itself
     * @param fields amount and payment reference
     */
    Confirmed instruct(Caller as, String payable, boolean afterNotice, ObjectNode fields, IntFunction<String> key) {
        if (through == Through.PROCESSES && afterNotice) {
            return tasks.act(as, payable, "instruction", fields, key);
        }
        ObjectNode whole = fields.deepCopy().put("payableId", payable);
        if (through == Through.PROCESSES) {
            return tasks.actIfAsked(as, payable, "instruction", fields, key)
                    .orElseGet(() -> api.post(as, "/settlements", whole, key));
        }
        return api.post(as, "/settlements", whole, key);
    }
}
