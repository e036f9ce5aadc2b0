package io.counterfoil.bank.webhook;

import io.counterfoil.bank.hosting.Daemons;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where webhooks may go: to public addresses, by https. A bank's address must not make the gateway knock at doors inside. */
@ApplicationScoped
public class WebhookAddresses {

    static final int LENGTH_MAX = 500;
    /** Of one bank, those that hang included: a bank whose names nobody answers for holds up no other. */
    static final int LOOK_UPS_OF_BANK = 3;

    private static final int PORT_MAX = 65_535;
    private static final Duration LOOK_UP_WITHIN = Duration.ofSeconds(3);

    private final boolean privateToo;
    private final Map<UUID, AtomicInteger> running = new ConcurrentHashMap<>();
    private final ExecutorService lookUps = Executors.newCachedThreadPool(Daemons.named("webhook-names"));

    /** @param privateToo of the sandbox: plain http and addresses of the machine itself, too */
    public WebhookAddresses(
            @ConfigProperty(name = "counterfoil.webhooks.private-addresses-allowed", defaultValue = "false")
                    boolean privateToo) {
        this.privateToo = privateToo;
    }

    /** No connection goes there. */
    public static final class NotAllowedException extends RuntimeException {

        private final WebhookDelivery.Problem problem;
        private final String host;
        private final String address;

        private NotAllowedException(WebhookDelivery.Problem problem, String host, String address) {
            super(host + " " + problem.wireName() + " " + address);
            this.problem = problem;
            this.host = host;
            this.address = address;
        }

        static NotAllowedException unknown(String host) {
            return new NotAllowedException(WebhookDelivery.Problem.NAME_UNKNOWN, host, "");
        }

        public WebhookDelivery.Problem problem() {
            return problem;
        }

        String host() {
            return host;
        }

        /** To which the name leads; empty when that is not known. */
        String address() {
            return address;
        }
    }

    /** @throws IllegalArgumentException with what is wrong with it, for the client */
    URI read(String text) {
        if (text.length() > LENGTH_MAX) {
            throw new IllegalArgumentException("at most " + LENGTH_MAX + " characters");
        }
        URI url;
        try {
            url = URI.create(text);
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException("an address such as https://core.bank.example/counterfoil");
        }
        String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !(privateToo && scheme.equals("http"))) {
            throw new IllegalArgumentException("begins with https://");
        }
        if (url.getPort() == 0 || url.getPort() > PORT_MAX) {
            throw new IllegalArgumentException("an address such as https://core.bank.example/counterfoil");
        }
        if (url.getHost() == null || url.getUserInfo() != null || url.getFragment() != null) {
            throw new IllegalArgumentException("names a host, and neither user nor fragment");
        }
        return url;
    }

    /**
     * The address to connect to. It is asked for at each connection, and the connection goes to what was checked: a name may mean
     * another address a moment later.
     *
     * @param bank whose address it is
     * @throws NotAllowedException when its name is not known, or any of its addresses is not public
     */
    public InetAddress resolve(UUID bank, URI url) {
        String host = url.getHost();
        List<InetAddress> found = lookUp(bank, host);
        for (InetAddress address : found) {
            if (!privateToo && !PublicAddress.is(address)) {
                throw new NotAllowedException(
                        WebhookDelivery.Problem.ADDRESS_NOT_ALLOWED, host, address.getHostAddress());
            }
        }
        return found.get(0);
    }

    AtomicInteger running(UUID bank) {
        return running.computeIfAbsent(bank, first -> new AtomicInteger());
    }

    private List<InetAddress> lookUp(UUID bank, String host) {
        AtomicInteger ofBank = running(bank);
        if (ofBank.incrementAndGet() > LOOK_UPS_OF_BANK) {
            ofBank.decrementAndGet();
            throw NotAllowedException.unknown(host);
        }
        String name = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        Future<InetAddress[]> asked = lookUps.submit(() -> {
            try {
                return InetAddress.getAllByName(name);
            } finally {
                ofBank.decrementAndGet(); // also when nobody waits for it any more
            }
        });
        try {
            return List.of(asked.get(LOOK_UP_WITHIN.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException unknown) {
            throw NotAllowedException.unknown(host);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw NotAllowedException.unknown(host);
        }
    }
}
