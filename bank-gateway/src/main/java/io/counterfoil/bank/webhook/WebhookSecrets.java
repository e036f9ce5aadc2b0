package io.counterfoil.bank.webhook;

import io.counterfoil.bank.hosting.HostedBank;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The secrets of a bank's webhooks, which its vault derives: the database has none of them. */
final class WebhookSecrets {

    private static final String PURPOSE = "webhook-secret";
    private static final String PREFIX = "whsec_";
    private static final String HMAC = "HmacSHA256";

    private WebhookSecrets() {}

    /** As Standard Webhooks writes it. */
    static String shown(HostedBank bank, Webhook webhook) {
        return PREFIX + Base64.getEncoder().encodeToString(secret(bank, webhook.id(), webhook.generation()));
    }

    /**
     * The header {@code webhook-signature} of Standard Webhooks 1.0: while a secret is replaced, the old one signs too.
     *
     * @param event id of the message
     * @param seconds when it is sent, since 1970
     */
    static String signatures(HostedBank bank, Webhook webhook, UUID event, long seconds, byte[] body) {
        List<String> signatures = new ArrayList<>();
        signatures.add(signature(secret(bank, webhook.id(), webhook.generation()), event, seconds, body));
        Instant previousUntil = webhook.previousUntil();
        if (previousUntil != null && seconds < previousUntil.getEpochSecond()) {
            signatures.add(signature(secret(bank, webhook.id(), webhook.generation() - 1), event, seconds, body));
        }
        return String.join(" ", signatures);
    }

    private static byte[] secret(HostedBank bank, UUID webhook, int generation) {
        return bank.seal().mac(PURPOSE, (webhook + " " + generation).getBytes(StandardCharsets.US_ASCII));
    }

    private static String signature(byte[] secret, UUID event, long seconds, byte[] body) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret, HMAC));
            mac.update((event + "." + seconds + ".").getBytes(StandardCharsets.US_ASCII));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has " + HMAC, impossible);
        }
    }
}
