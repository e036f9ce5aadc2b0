package io.counterfoil.bank.registration;

import io.counterfoil.bank.BankRefusal;
import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.bank.registration.PropertyRegistry.RefusedByRegistryException;
import io.counterfoil.bank.registration.PropertyRegistry.SilentException;
import io.counterfoil.bank.registration.Registration.Decision;
import io.counterfoil.bank.registration.Registration.State;
import io.counterfoil.kernel.Person;
import io.counterfoil.kernel.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What people of a bank do about a registration: go on beside a right of somebody else, or amend what is registered. */
@ApplicationScoped
public class DecideOnRegistration {

    private final Registrations kept;
    private final PropertyRegistry registry;

    DecideOnRegistration(Registrations kept, PropertyRegistry registry) {
        this.kept = kept;
        this.registry = registry;
    }

    public Registration registration(HostedBank bank, UUID financing) {
        return kept.find(new Registrations.Key(bank.participant(), financing))
                .orElseThrow(() -> RefusedException.notFound("registration by this bank: " + financing));
    }

    /**
     * Counts for the registrations that the person has seen; another one stops the payout again. The payout is then asked for once
     * more.
     *
     * @param seen numbers of the registrations that were shown
     * @throws RefusedException 409 when others are in the way by now
     */
    public Registration goOn(HostedBank bank, UUID financing, Set<String> seen, String reason, Person by) {
        Registration now = registration(bank, financing);
        Decision last = now.decision();
        if (last != null
                && last.covers(now.priors())
                && last.reason().equals(reason)
                && last.by().subject().equals(by.subject())) {
            return now;
        }
        return kept.change(new Registrations.Key(bank.participant(), financing), current -> {
            if (current.state() != State.PRIOR_FOUND) {
                throw new RefusedException(
                        BankRefusal.NOTHING_TO_DECIDE,
                        "no right of somebody else is in the way of " + financing + ": its registration is "
                                + current.state().wireName());
            }
            List<String> numbers =
                    current.priors().stream().map(RegisteredClaim::number).toList();
            if (!seen.equals(Set.copyOf(numbers))) {
                throw new RefusedException(
                        BankRefusal.PRIOR_REGISTRATION,
                        "these registrations of somebody else are in the way by now, look at them first: "
                                + String.join(", ", numbers));
            }
            Decision decision = new Decision(numbers, reason, by, RegisterFinancing.now());
            return current.decided(decision, decision.at());
        });
    }

    /** The registry is asked first. Asked again after a lost answer, it is amended to the same. */
    public Registration amend(HostedBank bank, UUID financing, Registration.Terms to, String reason) {
        Registration now = registration(bank, financing);
        String number = now.number();
        if (now.state() != State.REGISTERED || number == null) {
            throw new RefusedException(
                    BankRefusal.FINANCING_NOT_OPEN,
                    "nothing is registered that could be amended: it is "
                            + now.state().wireName());
        }
        if (!to.amount().currency().equals(now.terms().amount().currency())) {
            throw new RefusedException(
                    BankRefusal.CURRENCY_DIFFERS,
                    "it is registered in " + now.terms().amount().currency());
        }
        try {
            registry.amend(number, to, reason);
        } catch (SilentException silent) {
            throw new RefusedException(
                    BankRefusal.REGISTRY_UNAVAILABLE,
                    "the registry did not say that it is amended: " + silent.getMessage()
                            + "; send the same request again");
        } catch (RefusedByRegistryException refused) {
            throw new RefusedException(BankRefusal.REGISTRY_REFUSED, "the registry says no: " + refused.getMessage());
        }
        return kept.change(
                new Registrations.Key(bank.participant(), financing),
                current -> current.amended(to, RegisterFinancing.now()));
    }
}
