package io.counterfoil.bank.registration;

import io.counterfoil.bank.BankRefusal;
import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.bank.registration.PropertyRegistry.RefusedByRegistryException;
import io.counterfoil.bank.registration.PropertyRegistry.SilentException;
import io.counterfoil.bank.registration.Registration.State;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.ledger.LedgerFinancing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The step before a payout: a bank that registers pays nothing without a number. What others registered over the same receivable is
 * queried first. That it is sent is kept before it is; after a stop or a lost answer the registry is asked by our own reference, and it is
 * sent again only when the registry has had its time and shows none.
 */
@ApplicationScoped
public class RegisterFinancing {

    private static final Logger LOG = Logger.getLogger(RegisterFinancing.class);

    private final Registrations kept;
    private final PropertyRegistry registry;
    private final RegistrationDuty duty;
    private final ClaimOfFinancing claims;
    private final PriorClaims priors;
    private final Duration settlesWithin;

    /** @param settlesWithin a registration that was sent is shown after so long, or was never made */
    RegisterFinancing(
            Registrations kept,
            PropertyRegistry registry,
            RegistrationDuty duty,
            ClaimOfFinancing claims,
            PriorClaims priors,
            @ConfigProperty(name = "counterfoil.registry.settles-within", defaultValue = "1M") Duration settlesWithin) {
        this.kept = kept;
        this.registry = registry;
        this.duty = duty;
        this.claims = claims;
        this.priors = priors;
        this.settlesWithin = settlesWithin;
    }

    /**
     * Returns once the financing is registered, or the bank registers nothing.
     *
     * @param financing as the chain has it: approved
     * @param beforeEachStep says whether the step may still be done
     * @throws RefusedException 409 prior-registration while a right of somebody else is in the way; 503 registry-unavailable while the
     *     registry says nothing
     */
    public void requireRegistered(HostedBank bank, UUID id, LedgerFinancing financing, Runnable beforeEachStep) {
        if (!duty.isRequired(bank)) {
            return;
        }
        Registrations.Key key = new Registrations.Key(bank.participant(), id);
        Registration registration =
                kept.find(key).orElseGet(() -> kept.begin(key, Registration.asked(claims.terms(financing), now())));
        if (registration.state() == State.REGISTERED) {
            return;
        }
        if (registration.state() == State.CANCELLED || registration.state() == State.DROPPED) {
            throw new RefusedException(
                    BankRefusal.FINANCING_NOT_OPEN, "the registration of financing " + id + " is cancelled");
        }
        try {
            beforeEachStep.run();
            if (registration.state() == State.SENT
                    && (isFound(bank, key) || !registration.hadItsTime(settlesWithin, now()))) {
                requireFound(key);
                return;
            }
            send(bank, key, financing, registration, beforeEachStep);
        } catch (SilentException silent) {
            LOG.warnf("the registry said nothing about %s: %s", id, silent.getMessage());
            kept.change(key, now -> now.failed(String.valueOf(silent.getMessage()), now()));
            throw unavailable(String.valueOf(silent.getMessage()));
        } catch (RefusedByRegistryException refused) {
            kept.change(key, now -> now.failed(String.valueOf(refused.getMessage()), now()));
            throw new RefusedException(BankRefusal.REGISTRY_REFUSED, "the registry says no: " + refused.getMessage());
        }
    }

    private void send(
            HostedBank bank,
            Registrations.Key key,
            LedgerFinancing financing,
            Registration registration,
            Runnable beforeEachStep) {
        Claim claim = claims.claim(bank, key.financing(), financing, registration.terms());
        List<RegisteredClaim> others =
                priors.inTheWay(registry.over(claim), claim.securedParty().identifier(), financing);
        Registration.Decision decision = registration.decision();
        if (!others.isEmpty() && (decision == null || !decision.covers(others))) {
            kept.change(key, now -> now.found(others, now()));
            throw new RefusedException(
                    BankRefusal.PRIOR_REGISTRATION,
                    "somebody else has registered a right to this receivable: " + named(others)
                            + "; an officer decides to go on with a reason, or the financing is undone");
        }
        beforeEachStep.run();
        if (registration.sentAt() != null && isFound(bank, key)) {
            return; // sent before, and shown late
        }
        kept.change(key, now -> now.sent(others, now()));
        RegisteredClaim registered = registry.register(claim);
        kept.change(key, now -> now.registered(registered.number(), now()));
        LOG.infof("%s is registered under %s", key.financing(), registered.number());
    }

    /** Takes what the registry shows under our reference. */
    private boolean isFound(HostedBank bank, Registrations.Key key) {
        List<RegisteredClaim> own = registry.under(
                duty.registrant(bank).identifier(), key.financing().toString());
        if (own.isEmpty()) {
            return false;
        }
        kept.change(key, now -> now.registered(own.get(0).number(), now()));
        return true;
    }

    private void requireFound(Registrations.Key key) {
        if (kept.find(key).filter(now -> now.state() == State.REGISTERED).isEmpty()) {
            throw unavailable("it was sent, and is not shown yet");
        }
    }

    private static RefusedException unavailable(String why) {
        return new RefusedException(
                BankRefusal.REGISTRY_UNAVAILABLE,
                "nothing is paid before it is registered, and the registry did not say so: " + why
                        + "; it is tried again");
    }

    private static String named(List<RegisteredClaim> others) {
        return others.stream()
                .map(other -> other.number() + " of " + other.securedPartyName() + " since " + other.registeredOn())
                .collect(Collectors.joining(", "));
    }

    static Instant now() {
        return Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
    }
}
