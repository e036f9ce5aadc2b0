package io.counterfoil.replay.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.replay.client.Api;
import io.counterfoil.replay.client.Caller;
import io.counterfoil.replay.client.Confirmed;
import io.counterfoil.replay.client.Http;
import io.counterfoil.replay.client.Place;
import io.counterfoil.replay.client.Tokens;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.IntFunction;

/**
 * The operators of the installation, each with a client of its own. Whoever comes first proposes an act, whoever comes last
 * executes it; so all of them ask at the same time, naming the act.
 */
public final class OperatorsTogether {
    private final Api api;
    private final List<Caller> operators;

    OperatorsTogether(Api api, List<Caller> operators) {
        this.api = api;
        this.operators = List.copyOf(operators);
    }

    /** With tokens of their own. */
    public static OperatorsTogether of(Place place) {
        Http http = new Http(place.http());
        Tokens tokens = new Tokens(http, place);
        Api api = new Api(http, tokens, place);
        Parties parties = new Parties(api, tokens, place.operators());
        parties.admitOperators();
        return new OperatorsTogether(api, parties.operators());
    }

    /** Of a participant whose keys lie in the service's vault. */
    public void rotateKey(UUID participant) {
        UUID act = UUID.randomUUID();
        ObjectNode nothing = api.http().json().createObjectNode();
        post("/participants/" + participant + "/key", nothing, act, attempt -> "rotate-key:" + act + ":" + attempt);
    }

    private static void begin(Runnable work) {
        Thread thread = new Thread(work, "operator");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * @param act the id all of them name
     * @return their answers, when the act is executed
     * @throws RuntimeException the first refusal or failure
     */
    List<Confirmed> post(String path, ObjectNode body, UUID act, IntFunction<String> key) {
        ObjectNode naming = body.deepCopy().put("actId", act.toString());
        List<CompletableFuture<Confirmed>> asked = operators.stream()
                .map(operator -> CompletableFuture.supplyAsync(
                        () -> api.post(operator, path, naming, key), OperatorsTogether::begin))
                .toList();
        try {
            return asked.stream().map(CompletableFuture::join).toList();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }
}
