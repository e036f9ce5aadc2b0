package io.counterfoil.workflow;

import io.counterfoil.devservers.Loopback;
import io.counterfoil.service.testing.ServiceSurroundings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A database and a token issuer for real; the platform is the test's, and the feed is read when the test says so. */
public class Surroundings extends ServiceSurroundings {

    static final String CLIENT = "financing-workflow";

    public Surroundings() {
        super("workflow");
    }

    @Override
    protected Map<String, String> settings(Chain chain) {
        Map<String, String> settings = new HashMap<>();
        String secret = UUID.randomUUID().toString();
        issuer().register(CLIENT, secret, List.of("system"), OPERATOR);
        int port = Loopback.freePort();
        settings.put("counterfoil.test.platform-port", String.valueOf(port));
        settings.put("counterfoil.platform.url", "http://" + Loopback.HOST + ":" + port);
        settings.put("counterfoil.platform.client-id", CLIENT);
        settings.put("counterfoil.platform.client-secret", secret);
        settings.put("counterfoil.audit.key-file", chain.masterKey().toString());
        settings.put("counterfoil.feed.follow", "false");
        settings.put("counterfoil.history.days", "40");
        settings.put("counterfoil.work.first-pause", "0.1S");
        return settings;
    }
}
