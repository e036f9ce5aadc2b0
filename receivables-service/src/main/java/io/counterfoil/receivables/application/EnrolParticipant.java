package io.counterfoil.receivables.application;

import io.counterfoil.ledger.KeyVault;
import io.counterfoil.ledger.LedgerCommand.Enrol;
import io.counterfoil.ledger.Role;
import io.counterfoil.ledger.UnknownKeyException;
import io.counterfoil.receivables.application.Participants.ParticipantRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An operator enrols a participant. A hosted one gets a key in the vault; a bank brings its own, which never comes here. */
@ApplicationScoped
public class EnrolParticipant {

    private final CommandPath path;
    private final Participants participants;
    private final KeyVault vault;

    EnrolParticipant(CommandPath path, Participants participants, KeyVault vault) {
        this.path = path;
        this.participants = participants;
        this.vault = vault;
    }

    public record Wish(
            @Nullable UUID id,
            String name,
            Set<Role> roles,
            @Nullable String uscc,
            @Nullable String lei,
            @Nullable String signingAddress) {}

    public Outcome enrol(Request request, Wish wish) {
        return path.once(request, () -> first(request, wish));
    }

    private Outcome first(Request request, Wish wish) {
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
            throw new RefusedException(Refusal.ALREADY_ENROLLED, "participant " + id + " is enrolled");
        }
        String address = wish.signingAddress() == null
                ? hostedKey(id)
                : wish.signingAddress().toLowerCase(Locale.ROOT);
        participants.record(new ParticipantRecord(id, wish.name(), wish.uscc(), wish.lei(), hosted, address));
        return path.onChain(
                request, Detail.of(CommandKind.ENROL_PARTICIPANT, id), new Enrol(id, address, wish.roles()));
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
