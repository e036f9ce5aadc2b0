package io.counterfoil.bank.proposal.rest;

import io.counterfoil.bank.proposal.Proposal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who did something about a proposal. */
public record ByJson(String name, Instant at) {

    public static ByJson of(Proposal.By by) {
        return new ByJson(by.name(), by.at());
    }

    public static @Nullable ByJson ofNullable(Proposal.@Nullable By by) {
        return by == null ? null : of(by);
    }
}
