package io.counterfoil.receivables.onboarding;

import io.counterfoil.kernel.Ids;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.ledger.KeyVault;
import io.counterfoil.ledger.LedgerCommand.Enrol;
import io.counterfoil.ledger.Role;
import io.counterfoil.ledger.UnknownKeyException;
import io.counterfoil.receivables.governance.OperatorsTogether;
import io.counterfoil.receivables.governance.SupportRequest;
import io.counterfoil.receivables.onboarding.Participants.ParticipantRecord;
import io.counterfoil.receivables.operation.CommandPath;
import io.counterfoil.receivables.operation.Outcome;
import io.counterfoil.receivables.operation.ReceivablesRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Operators enrol a participant. A hosted one gets a key in the vault; a bank brings its own, which never comes here. */
@ApplicationScoped
public class EnrolParticipant {

    private final CommandPath path;
    private final OperatorsTogether together;
    private final Participants participants;
    private final KeyVault vault;

    EnrolParticipant(CommandPath path, OperatorsTogether together, Participants participants, KeyVault vault) {
        this.path = path;
        this.together = together;
        this.participants = participants;
        this.vault = vault;
    }

    public record Wish(
            @Nullable UUID id,
            String name,
            Set<Role> roles,
            @Nullable String uscc,
            @Nullable String lei,
            @Nullable String eori,
            @Nullable String signingAddress) {}

    public Outcome enrol(SupportRequest asked, Wish wish) {
        return together.answered(asked.request(), path.once(asked.request(), () -> first(asked, wish)));
    }

    private Outcome first(SupportRequest asked, Wish wish) {
        boolean hosted = wish.signingAddress() == null;
        if (hosted && wish.roles().contains(Role.BANK)) {
            throw RefusedException.policy(
                    "own-key", "a bank brings its own signing address; the platform holds no bank key", "architecture");
        }
        if (!hosted && !wish.roles().contains(Role.BANK)) {
            throw RefusedException.policy(
                    "hosted-key",
                    "only a bank brings its own signing address; other keys lie in the service's vault",
                    "architecture");
        }
        if (!hosted && wish.roles().size() > 1) {
            throw RefusedException.policy(
                    "bank-alone",
                    "a bank has no other role: it would hold pieces that no documents stand behind, or attest its own payments",
                    "contract Participants");
        }
        UUID id = wish.id() == null ? Ids.next() : wish.id();
        if (!participants.rolesOf(List.of(id)).isEmpty()) {
            throw new RefusedException(ReceivablesRefusal.ALREADY_ENROLLED, "participant " + id + " is enrolled");
        }
        String address = wish.signingAddress() == null
                ? hostedKey(id)
                : wish.signingAddress().toLowerCase(Locale.ROOT);
        UUID act = asked.act() == null ? Ids.next() : asked.act();
        ParticipantRecord record =
                new ParticipantRecord(id, wish.name(), wish.uscc(), wish.lei(), wish.eori(), hosted, address);
        return together.send(
                new SupportRequest(asked.request(), asked.subject(), act),
                new Enrol(id, address, wish.roles()),
                operation -> participants.record(record, act, operation));
    }

    /** A key made by an attempt that did not reach the chain is used by the next one. */
    private String hostedKey(UUID id) {
        try {
            return vault.addressOf(id);
        } catch (UnknownKeyException none) {
            try {
                return vault.create(id);
            } catch (IllegalStateException anotherRequestWasFaster) {
                return vault.addressOf(id);
            }
        }
    }
}
