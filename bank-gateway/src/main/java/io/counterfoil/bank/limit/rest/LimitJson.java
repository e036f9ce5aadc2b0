package io.counterfoil.bank.limit.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.counterfoil.bank.limit.CreditLimit;
import io.counterfoil.bank.limit.CreditLimitDesk.Utilisation;
import io.counterfoil.bank.proposal.rest.ByJson;
import io.counterfoil.service.web.MoneyJson;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param used absent where only the limit itself is told */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LimitJson(
        UUID id,
        String party,
        UUID participant,
        MoneyJson limit,
        @Nullable LocalDate validUntil,
        String state,
        ByJson proposedBy,
        @Nullable ByJson decidedBy,
        @Nullable String reason,
        @Nullable MoneyJson used,
        @Nullable MoneyJson left) {

    static LimitJson of(CreditLimit limit) {
        return of(limit, null, null);
    }

    static LimitJson of(Utilisation shown) {
        return of(shown.limit(), MoneyJson.of(shown.used()), MoneyJson.of(shown.left()));
    }

    private static LimitJson of(CreditLimit limit, @Nullable MoneyJson used, @Nullable MoneyJson left) {
        return new LimitJson(
                limit.id(),
                limit.party().inWords(),
                limit.participant(),
                MoneyJson.of(limit.most()),
                limit.validUntil(),
                limit.proposal().state().inWords(),
                ByJson.of(limit.proposal().proposedBy()),
                ByJson.ofNullable(limit.proposal().decidedBy()),
                limit.proposal().reason(),
                used,
                left);
    }
}
