package io.counterfoil.portal.governance;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.governance.ProposalsApi.ActOfOperationJson;
import io.counterfoil.portal.governance.ProposalsApi.NewDateJson;
import io.counterfoil.portal.governance.ProposalsApi.NewParticipantJson;
import io.counterfoil.portal.governance.ProposalsApi.NewPayingBankJson;
import io.counterfoil.portal.governance.ProposalsApi.NewPolicyJson;
import io.counterfoil.portal.governance.ProposalsApi.ProposalJson;
import io.counterfoil.portal.governance.ProposalsApi.ReplacedKeyJson;
import io.counterfoil.portal.operation.Attempts;
import io.counterfoil.portal.operation.Outcome;
import io.counterfoil.portal.platform.EmptyJson;
import io.counterfoil.portal.platform.MoneyJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** What an operator proposes to the others. */
@ApplicationScoped
class Proposals {

    private final ProposalsApi api;
    private final Attempts attempts;

    Proposals(@RestClient ProposalsApi api, Attempts attempts) {
        this.api = api;
        this.attempts = attempts;
    }

    /** @param act null while it is not known to be on chain */
    record Proposal(Outcome outcome, @Nullable UUID act) {}

    Proposal enrol(NewParticipantJson participant, UUID key) {
        return proposal(() -> api.enrol(key, participant));
    }

    /** @param suspended whether it shall be */
    Proposal suspension(UUID participant, boolean suspended, UUID key) {
        String act = suspended ? "suspension" : "reinstatement";
        return proposal(() -> api.participant(participant, act, key, new EmptyJson()));
    }

    /** @param frozen whether it shall be */
    Proposal freeze(Freezable.Kind kind, UUID id, boolean frozen, UUID key) {
        String act = frozen ? "freeze" : "unfreeze";
        return proposal(() -> api.freeze(kind.path(), id, act, key, new EmptyJson()));
    }

    Proposal undoPayout(UUID financing, UUID key) {
        return proposal(() -> api.undoPayout(financing, key, new EmptyJson()));
    }

    Proposal unfreezeDocument(String fingerprint, UUID key) {
        return proposal(() -> api.document(fingerprint, "unfreeze", key, new EmptyJson()));
    }

    Proposal leaveGroup(String fingerprint, UUID key) {
        return proposal(() -> api.document(fingerprint, "leave-group", key, new EmptyJson()));
    }

    /** @param rate of the face value that may be financed, in basis points */
    Proposal restateDocument(String fingerprint, Money faceValue, int rate, UUID key) {
        return proposal(
                () -> api.restated(fingerprint, key, new ProposalsApi.RestatementJson(MoneyJson.of(faceValue), rate)));
    }

    Proposal decideGroup(long group, Money limit, UUID key) {
        return proposal(() -> api.decided(group, key, new ProposalsApi.GroupLimitJson(MoneyJson.of(limit))));
    }

    Proposal mergeGroups(long group, long into, Money limit, UUID key) {
        return proposal(() -> api.merged(group, key, new ProposalsApi.MergingJson(into, MoneyJson.of(limit))));
    }

    Proposal threshold(int operators, UUID key) {
        return proposal(() -> api.threshold(key, new ProposalsApi.NewThresholdJson(operators)));
    }

    Proposal payingBank(UUID payable, UUID bank, UUID key) {
        return proposal(() -> api.payingBank(payable, key, new NewPayingBankJson(bank)));
    }

    Proposal closeSettlement(UUID settlement, UUID key) {
        return proposal(() -> api.closeSettlement(settlement, key, new EmptyJson()));
    }

    /** @param signingAddress of a key that the participant holds itself; null: the service makes one */
    Proposal replacedKey(UUID participant, @Nullable String signingAddress, UUID key) {
        return proposal(() -> api.replacedKey(participant, key, new ReplacedKeyJson(signingAddress)));
    }

    Proposal policy(NewPolicyJson policy, UUID key) {
        return proposal(() -> api.policy(key, policy));
    }

    Proposal businessDate(LocalDate day, UUID key) {
        return proposal(() -> api.businessDate(key, new NewDateJson(day)));
    }

    private static Proposal proposal(Supplier<ProposalJson> call) {
        AtomicReference<@Nullable UUID> act = new AtomicReference<>();
        Outcome outcome = Outcome.of(() -> {
            ProposalJson answer = call.get();
            ActOfOperationJson supported = answer.act();
            act.set(supported == null ? null : supported.id());
            return answer.operation();
        });
        return new Proposal(outcome, act.get());
    }

    /** To the act; to the list of acts while it is on its way. */
    Response toAct(Proposal proposal, UUID key) {
        UUID act = proposal.act();
        return attempts.toOutcome(act == null ? ActPages.PATH : ActPages.path(act), key);
    }
}
