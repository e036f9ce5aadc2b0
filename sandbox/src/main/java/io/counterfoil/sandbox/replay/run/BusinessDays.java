package io.counterfoil.sandbox.replay.run;

import com.fasterxml.jackson.databind.JsonNode;
import io.counterfoil.sandbox.replay.client.Api;
import io.counterfoil.sandbox.replay.client.Caller;
import io.counterfoil.sandbox.replay.client.Confirmed;
import io.counterfoil.sandbox.replay.plan.ReplayPlan;
import java.time.LocalDate;

/** The simulated clock, moved by the operator. */
final class BusinessDays {
    private final Api api;
    private final Caller operator;
    private final ReplayPlan plan;

    BusinessDays(Api api, Caller operator, ReplayPlan plan) {
        this.api = api;
        this.operator = operator;
        this.plan = plan;
    }

    LocalDate today() {
        return LocalDate.parse(api.get(operator, "/business-date").path("date").asText());
    }

    /** @param changes overdue marks and ended holds, made by the close of the day before */
    record Closing(int changes, int transactions) {
        static final Closing NOTHING = new Closing(0, 0);
    }

    /** Also finishes a closing of this day that was interrupted. */
    Closing moveTo(LocalDate day) {
        Confirmed confirmed = api.post(
                operator,
                "/business-date",
                api.http().json().createObjectNode().put("date", day.toString()),
                attempt -> plan.key(0, "day " + day, attempt));
        if (confirmed.replayed()) {
            return Closing.NOTHING;
        }
        JsonNode closing = confirmed.operation().path("closing");
        int changes = closing.path("overdue").asInt()
                + closing.path("offersExpired").asInt()
                + closing.path("financingsExpired").asInt();
        return new Closing(changes, confirmed.operation().hasNonNull("transactionHash") ? 1 : 0);
    }
}
