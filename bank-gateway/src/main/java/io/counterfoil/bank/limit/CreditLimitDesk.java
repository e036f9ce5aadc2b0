package io.counterfoil.bank.limit;

import io.counterfoil.bank.BankRefusal;
import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.bank.limit.CreditLimit.Party;
import io.counterfoil.bank.limit.CreditLimits.Proposal;
import io.counterfoil.kernel.FourEyes;
import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.Page;
import io.counterfoil.kernel.Person;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.kernel.Violation;
import io.counterfoil.ledger.LedgerReads;
import io.counterfoil.service.web.PageWish;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a bank's people set its limits: one proposes, another one puts it into force. And what they see of what is lent. */
@ApplicationScoped
public class CreditLimitDesk {

    /** Of totals; a bank with more parties sees its largest. */
    public static final int TOTALS_MAX = 1_000;

    private static final UUID NO_FINANCING = new UUID(0, 0);

    private final CreditLimits limits;
    private final Exposures exposures;
    private final LedgerReads chain;

    CreditLimitDesk(CreditLimits limits, Exposures exposures, LedgerReads chain) {
        this.limits = limits;
        this.exposures = exposures;
        this.chain = chain;
    }

    /** @param used reserved and drawn; what is above the limit was lent before it */
    public record Utilisation(CreditLimit limit, Money used, Money left) {}

    public Page<Utilisation> list(HostedBank bank, PageWish page) {
        LocalDate today = chain.today();
        Page<CreditLimit> found = limits.list(bank.participant(), page);
        return new Page<>(
                found.items().stream()
                        .map(limit -> utilisation(bank, limit, today))
                        .toList(),
                found.nextCursor());
    }

    private Utilisation utilisation(HostedBank bank, CreditLimit limit, LocalDate today) {
        Money used = exposures.used(
                bank.participant(),
                limit.party(),
                limit.participant(),
                limit.most().currency(),
                NO_FINANCING);
        boolean over = limit.validUntil() != null && today.isAfter(limit.validUntil());
        long left = over ? 0 : Math.max(0, limit.most().minorUnits() - used.minorUnits());
        return new Utilisation(limit, used, new Money(left, used.currency()));
    }

    public Page<Exposure> exposures(HostedBank bank, PageWish page) {
        return exposures.list(bank.participant(), page);
    }

    public List<ExposureTotal> totals(HostedBank bank, ExposureTotal.By by) {
        return exposures.totals(bank.participant(), by, TOTALS_MAX);
    }

    public CreditLimit propose(
            HostedBank bank, Party party, UUID participant, Money most, @Nullable LocalDate validUntil, Person by) {
        if (chain.participant(participant).isEmpty()) {
            throw RefusedException.malformed(
                    List.of(new Violation("participant", "no participant on chain has this id: " + participant)));
        }
        if (validUntil != null && validUntil.isBefore(chain.today())) {
            throw RefusedException.malformed(
                    List.of(new Violation("validUntil", "lies before the business date, " + chain.today())));
        }
        Proposal proposal = new Proposal(party, participant, most, validUntil);
        return limits.propose(bank.participant(), proposal, by)
                .or(() -> limits.proposed(bank.participant(), party, participant, most.currency())
                        .filter(open -> isSame(open, proposal, by)))
                .orElseThrow(() -> new RefusedException(
                        BankRefusal.LIMIT_NOT_OPEN,
                        "another limit is proposed for this party and currency: put it into force or reject it first"));
    }

    public CreditLimit activate(HostedBank bank, UUID id, Person by) {
        FourEyes.requireAnother(
                find(bank, id).proposal().proposedBy().subject(),
                by,
                "another person than the one that proposed a limit must put it into force",
                new Violation("id", id + ": the caller proposed it"));
        return decided(bank, id, by, null);
    }

    /** Whoever proposed it may take it back so. */
    public CreditLimit reject(HostedBank bank, UUID id, Person by, String reason) {
        find(bank, id);
        return decided(bank, id, by, reason);
    }

    private CreditLimit find(HostedBank bank, UUID id) {
        return limits.find(bank.participant(), id)
                .orElseThrow(() -> RefusedException.notFound("limit of this bank: " + id));
    }

    private CreditLimit decided(HostedBank bank, UUID id, Person by, @Nullable String reason) {
        return limits.decide(bank.participant(), id, by, reason)
                .or(() -> limits.find(bank.participant(), id)
                        .filter(found -> found.proposal().isDecidedBy(by, reason)))
                .orElseThrow(() -> new RefusedException(
                        BankRefusal.LIMIT_NOT_OPEN, "it was put into force, rejected or replaced before"));
    }

    /** Asked again, by who asked before. */
    private static boolean isSame(CreditLimit open, Proposal proposal, Person by) {
        return open.most().equals(proposal.most())
                && Objects.equals(open.validUntil(), proposal.validUntil())
                && FourEyes.isSame(open.proposal().proposedBy().subject(), by);
    }
}
