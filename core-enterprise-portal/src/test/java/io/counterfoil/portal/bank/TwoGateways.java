package io.counterfoil.portal.bank;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Two servers that answer as gateways do and keep who asked them: the hosted one, and bank B's own. */
public final class TwoGateways implements QuarkusTestResourceLifecycleManager {

    static final UUID BANK_B = UUID.fromString("01980000-0000-7000-8000-00000000000b");

    private final Recorded hosted = new Recorded("hosted");
    private final Recorded own = new Recorded("own");

    @Override
    public Map<String, String> start() {
        return Map.of(
                "quarkus.oidc.tenant-enabled",
                "false",
                "quarkus.rest-client.receivables-service.url",
                "http://127.0.0.1:1",
                "quarkus.rest-client.financing-workflow.url",
                "http://127.0.0.1:1",
                "quarkus.rest-client.bank-gateway.url",
                hosted.start(),
                "counterfoil.gateways.own.bankb.participant",
                BANK_B.toString(),
                "counterfoil.gateways.own.bankb.url",
                own.start());
    }

    /** Lists of the JDK's types, because the test runs in another class loader. */
    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(hosted.asked, field -> field.getName().equals("hosted"));
        injector.injectIntoFields(own.asked, field -> field.getName().equals("own"));
    }

    @Override
    public void stop() {
        hosted.stop();
        own.stop();
    }

    private static final class Recorded {

        private final String name;
        private final List<String> asked = new CopyOnWriteArrayList<>();
        private HttpServer http;

        Recorded(String name) {
            this.name = name;
        }

        /** Its address. */
        String start() {
            try {
                http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            http.createContext("/", this::answer);
            http.start();
            return "http://127.0.0.1:" + http.getAddress().getPort();
        }

        void stop() {
            if (http != null) {
                http.stop(0);
            }
        }

        /** Hosts one bank, bank B, under the name of the server. */
        private void answer(HttpExchange exchange) throws IOException {
            try (exchange) {
                asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                        + exchange.getRequestHeaders().get("Authorization"));
                byte[] banks = ("{\"items\":[{\"id\":\"bank-b\",\"name\":\"" + name + "\",\"participant\":\"" + BANK_B
                                + "\"}]}")
                        .getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, banks.length);
                exchange.getResponseBody().write(banks);
            }
        }
    }
}
