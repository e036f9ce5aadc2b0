package io.counterfoil.bank.step;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.bank.hosting.Daemons;
import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.bank.hosting.HostedBanks;
import io.counterfoil.bank.step.StepsToTell.Due;
import io.counterfoil.kernel.RefusedException;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Tells suppliers, through the platform, how far their banks are. What is to be told is kept with what it is about, so it is told
 * after a crash, and after the platform was away. Told twice, it is the same: the platform knows the key.
 */
@ApplicationScoped
class TellSteps {

    private static final Logger LOG = Logger.getLogger(TellSteps.class);
    private static final int AT_ONCE = 20;
    private static final int DOUBLINGS_MAX = 8; // from 1 second to 256
    /** The platform may not have seen yet what the bank's node has. */
    private static final int REFUSED_MAX = 10;

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    private final StepsToTell steps;
    private final Map<StepsToTell.About, StepSource> sources;
    private final HostedBanks banks;
    private final ObjectMapper json;
    private final Duration lookEvery;
    private final ScheduledExecutorService clock = Daemons.clock("steps");

    TellSteps(
            StepsToTell steps,
            @All List<StepSource> sources,
            HostedBanks banks,
            ObjectMapper json,
            @ConfigProperty(name = "counterfoil.steps.look-every", defaultValue = "1S") Duration lookEvery) {
        this.steps = steps;
        this.sources = sources.stream().collect(Collectors.toMap(StepSource::about, Function.identity()));
        this.banks = banks;
        this.json = json;
        this.lookEvery = lookEvery;
    }

    void start(@Observes StartupEvent event) {
        var unused = clock.scheduleWithFixedDelay(this::look, 0, lookEvery.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        clock.shutdownNow();
    }

    private void look() {
        try {
            List<Due> taken;
            do {
                taken = steps.take(banks.participants(), AT_ONCE);
                taken.forEach(this::tell);
            } while (taken.size() == AT_ONCE && !clock.isShutdown());
        } catch (RuntimeException notNow) { // the next look finds the same
            LOG.warnf("what suppliers are to be told could not be read: %s", notNow.getMessage());
        }
    }

    private void tell(Due due) {
        try {
            Optional<ToldStep> now = Optional.ofNullable(sources.get(due.about()))
                    .flatMap(source -> source.now(due.bank(), due.request()));
            if (now.isPresent()) {
                tell(banks.of(due.bank()), due, json.valueToTree(now.get()));
            } else {
                steps.told(due, due.told());
            }
        } catch (RefusedException refused) {
            refused(due, refused);
        } catch (RuntimeException broken) {
            LOG.warnf(broken, "%s was not told", due);
            steps.again(due, String.valueOf(broken.getMessage()), seconds(due));
        }
    }

    private void tell(HostedBank bank, Due due, JsonNode step) {
        String digest = digest(step.toString());
        if (!digest.equals(due.told())) {
            // The version: what is told, taken back and told once more has another key.
            String key = digest(String.join(
                    " ", due.request().toString(), due.about().name(), Integer.toString(due.version()), digest));
            bank.platform().tellStep(due.request(), key, step);
        }
        steps.told(due, digest);
    }

    private void refused(Due due, RefusedException refused) {
        int status = refused.refusal().status();
        boolean later = status >= SERVER_ERROR || status == TOO_MANY_REQUESTS;
        if (later || due.attempts() < REFUSED_MAX) {
            LOG.debugf("%s is told again: %s", due, refused.detail());
            steps.again(due, refused.detail(), seconds(due));
        } else {
            LOG.infof("%s is not told: %s", due, refused.detail());
            steps.giveUp(due, refused.detail());
        }
    }

    private static int seconds(Due due) {
        return 1 << Math.min(due.attempts() - 1, DOUBLINGS_MAX);
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new AssertionError(everyJdkHasIt);
        }
    }
}
