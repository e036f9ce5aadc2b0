package io.counterfoil.devservers.customs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.devservers.standin.Fault;
import io.counterfoil.devservers.standin.Kept;
import io.counterfoil.devservers.standin.StandIn;
import io.counterfoil.devservers.standin.StandIn.Reply;
import io.counterfoil.devservers.standin.StandIn.Request;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Stands in for customs: {@code GET /export-declarations/NUMBER} tells what was put there. What it knows is said to it, as JSON, by
 * {@code PUT /control/declarations/NUMBER}.
 */
public final class CustomsServer implements AutoCloseable {

    private static final String DECLARATIONS = "/export-declarations/";
    private static final String CONTROL = "/control/declarations/";
    private static final Pattern NUMBER = Pattern.compile("[A-Z0-9]{1,64}");
    private static final List<String> STATES = List.of("pending", "released", "amended", "cancelled");

    private final Kept declarations;
    private final StandIn door;

    public CustomsServer(StandIn.Start start) throws IOException {
        declarations = new Kept(start.kept());
        door = new StandIn("customs", start, new StandIn.Business() {
            @Override
            public Reply answer(Request request, Fault fault) {
                return tell(request, fault);
            }

            @Override
            public Reply control(Request request) {
                return learn(request);
            }
        });
    }

    /** @param arguments port, file of the declarations, and with TLS authority, certificate and key */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        new CustomsServer(StandIn.Start.of(arguments));
        Thread.currentThread().join();
    }

    /** How often it was asked about a declaration. */
    public int asked() {
        return door.asked();
    }

    public void behave(Fault how, Duration late) {
        door.behave(how, late);
    }

    /** @param declaration {@code {"status":"released","value":{"amount":"1.00","currency":"CNY"},"exporter":"USCC"}}; all but the status may be missing */
    public void put(String number, JsonNode declaration) {
        if (!NUMBER.matcher(number).matches()) {
            throw new IllegalArgumentException("a declaration's number has capital letters and digits, at most 64");
        }
        if (!STATES.contains(declaration.path("status").asText())) {
            throw new IllegalArgumentException("the status of a declaration is one of " + STATES);
        }
        declarations.put(number, declaration);
    }

    @Override
    public void close() {
        door.close();
    }

    private Reply tell(Request request, Fault fault) {
        String number = request.path().startsWith(DECLARATIONS) ? request.path().substring(DECLARATIONS.length()) : "";
        JsonNode known = declarations.get(number);
        if (known == null) {
            return new Reply(404, JsonNodeFactory.instance.objectNode());
        }
        ObjectNode answer = known.deepCopy();
        answer.put("number", number);
        if (fault == Fault.CONTRADICTING) {
            answer.putObject("value").put("amount", "0.01").put("currency", "CNY");
        }
        return new Reply(200, answer);
    }

    private Reply learn(Request request) {
        if (!request.path().startsWith(CONTROL) || !request.method().equals("PUT")) {
            return new Reply(404, JsonNodeFactory.instance.objectNode());
        }
        put(request.path().substring(CONTROL.length()), request.body());
        return new Reply(200, JsonNodeFactory.instance.objectNode());
    }
}
