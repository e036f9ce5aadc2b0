package io.counterfoil.replay.run;

import com.fasterxml.jackson.databind.JsonNode;
import io.counterfoil.replay.client.Api;
import io.counterfoil.replay.client.Caller;
import io.counterfoil.replay.client.Confirmed;
import io.counterfoil.replay.plan.Derived;
import io.counterfoil.replay.plan.ReplayPlan;
import java.time.LocalDate;
import java.util.List;

/** The simulated clock, moved by the operators. */
final class BusinessDays {
    private final Api api;
    private final Caller reader;
    private final OperatorsTogether together;
    private final ReplayPlan plan;

    BusinessDays(Api api, List<Caller> operators, ReplayPlan plan) {
        this.api = api;
        this.reader = operators.get(0);
        this.together = new OperatorsTogether(api, operators);
        this.plan = plan;
    }

    LocalDate today() {
        return LocalDate.parse(now().path("date").asText());
    }

    private JsonNode now() {
        return api.get(reader, "/business-date");
    }

    /** @param changes overdue marks and ended holds, made by the close of the day before */
    record Closing(int changes, int transactions) {
        static final Closing NOTHING = new Closing(0, 0);

        Closing and(Closing next) {
            return new Closing(changes + next.changes, transactions + next.transactions);
        }
    }

    /** In several moves where one may not go so far. Also finishes a closing of this day that was interrupted. */
    Closing moveTo(LocalDate day) {
        JsonNode now = now();
        long stepMax = now.path("stepDaysMax").asLong();
        if (stepMax < 1) {
            throw new IllegalStateException("the service does not say how far the business date moves at once: " + now);
        }
        Closing all = Closing.NOTHING;
        for (LocalDate next = LocalDate.parse(now.path("date").asText()).plusDays(stepMax);
                next.isBefore(day);
                next = next.plusDays(stepMax)) {
            all = all.and(move(next));
        }
        return all.and(move(day));
    }

    private Closing move(LocalDate day) {
        List<Confirmed> answers = together.post(
                "/business-date",
                api.http().json().createObjectNode().put("date", day.toString()),
                Derived.uuid("act", plan.folder(), "day", day),
                attempt -> plan.key(0, "day " + day, attempt));
        int changes = 0;
        int transactions = 0;
        for (Confirmed confirmed : answers) {
            if (!confirmed.replayed()) {
                // Whoever's support moved the date has closed the day before.
                JsonNode closing = confirmed.operation().path("closing");
                changes += closing.path("overdue").asInt()
                        + closing.path("offersExpired").asInt()
                        + closing.path("financingsExpired").asInt();
                transactions += confirmed.operation().hasNonNull("transactionHash") ? 1 : 0;
            }
        }
        return new Closing(changes, transactions);
    }
}
