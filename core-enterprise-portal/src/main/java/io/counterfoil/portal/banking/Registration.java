package io.counterfoil.portal.banking;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.banking.RegistrationApi.PriorDecisionJson;
import io.counterfoil.portal.banking.RegistrationApi.RegistrationJson;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the registration of a financing stands.
 *
 * @param state as the gateway calls it
 * @param number empty before it is registered
 * @param priors of others, over the same receivable
 * @param decision null until an officer has decided to go on
 */
public record Registration(
        String state,
        String number,
        LocalDate expiresOn,
        List<Prior> priors,
        @Nullable Decision decision,
        Instant changedAt) {

    public Registration {
        priors = List.copyOf(priors);
    }

    public record Prior(
            String number, String securedParty, Money amount, LocalDate registeredOn, LocalDate expiresOn) {}

    /** @param coversAll whether it was about all that are in the way now */
    public record Decision(String reason, String by, Instant at, boolean coversAll) {}

    static Registration of(RegistrationJson json) {
        List<Prior> priors = json.priorRegistrations().stream()
                .map(each -> new Prior(
                        each.number(),
                        each.securedParty(),
                        each.amount().money(),
                        each.registeredOn(),
                        each.expiresOn()))
                .toList();
        return new Registration(
                json.state(),
                json.number() == null ? "" : json.number(),
                json.expiresOn(),
                priors,
                decision(json.decision(), priors),
                json.changedAt());
    }

    private static @Nullable Decision decision(@Nullable PriorDecisionJson json, List<Prior> priors) {
        return json == null
                ? null
                : new Decision(
                        json.reason(),
                        json.by(),
                        json.at(),
                        priors.stream().allMatch(prior -> json.numbers().contains(prior.number())));
    }

    /** A right of somebody else is in the way, and no officer has decided about it. */
    public boolean isOpen() {
        return state.equals("prior-found") && (decision == null || !decision.coversAll());
    }
}
