package io.counterfoil.workflow;

import io.counterfoil.devservers.Loopback;
import io.counterfoil.devservers.mail.MailCatcher;
import io.counterfoil.devservers.standin.StandIn;
import io.counterfoil.service.testing.ServiceSurroundings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A database and a token issuer for real; the platform is the test's, and the feed is read when the test says so. */
public class Surroundings extends ServiceSurroundings {

    private @Nullable MailCatcher mail;

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
        settings.putAll(mail());
        settings.put("counterfoil.work.first-pause", "0.1S");
        return settings;
    }

    /** Sent when a test says so, to a server that delivers to nobody. */
    private Map<String, String> mail() {
        int door = Loopback.freePort();
        int smtp = Loopback.freePort();
        try {
            mail = new MailCatcher(smtp, StandIn.Start.plain(door));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of(
                "counterfoil.test.mail-catcher", "http://" + Loopback.HOST + ":" + door,
                "counterfoil.mail.enabled", "true",
                "counterfoil.mail.after", "0S",
                "counterfoil.mail.from", "counterfoil@platform.example",
                "counterfoil.mail.portal-url", "https://portal.example",
                "quarkus.mailer.mock", "false",
                "quarkus.mailer.host", Loopback.HOST,
                "quarkus.mailer.port", String.valueOf(smtp));
    }

    @Override
    public void stop() {
        if (mail != null) {
            mail.close();
        }
        super.stop();
    }
}
