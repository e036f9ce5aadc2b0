package io.counterfoil.bank.proposal.postgres;

import io.counterfoil.bank.proposal.Proposal;
import io.counterfoil.bank.proposal.Proposal.By;
import io.counterfoil.bank.proposal.Proposal.State;
import io.counterfoil.kernel.Person;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The columns of whatever is proposed by one person and decided by another. */
@MappedSuperclass
public abstract class ProposalColumns {

    @Column
    String state;

    @Column(name = "proposed_by")
    String proposedBy;

    @Column(name = "proposed_by_name")
    String proposedByName;

    @Column(name = "proposed_at")
    OffsetDateTime proposedAt;

    @Nullable
    @Column(name = "decided_by")
    String decidedBy;

    @Nullable
    @Column(name = "decided_by_name")
    String decidedByName;

    @Nullable
    @Column(name = "decided_at")
    OffsetDateTime decidedAt;

    @Nullable
    @Column
    String reason;

    public Proposal proposal() {
        By decided = decidedBy == null || decidedByName == null || decidedAt == null
                ? null
                : new By(decidedBy, decidedByName, decidedAt.toInstant());
        return new Proposal(
                State.valueOf(state.toUpperCase(Locale.ROOT)),
                new By(proposedBy, proposedByName, proposedAt.toInstant()),
                decided,
                reason);
    }

    public boolean isOpen() {
        return state.equals(State.PROPOSED.inWords());
    }

    /** Another one takes its place. */
    public void replace() {
        state = State.REPLACED.inWords();
    }

    /** @param why it is rejected; null puts it into force */
    public void decide(Person by, @Nullable String why) {
        state = (why == null ? State.ACTIVE : State.REJECTED).inWords();
        decidedBy = by.subject();
        decidedByName = by.name();
        decidedAt = OffsetDateTime.now(ZoneOffset.UTC);
        reason = why;
    }
}
