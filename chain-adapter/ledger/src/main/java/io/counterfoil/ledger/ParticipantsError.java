package io.counterfoil.ledger;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Errors of Participants: who may act. */
public abstract sealed class ParticipantsError extends LedgerError {

    private ParticipantsError(@Nullable Object... namesAndValues) {
        super(namesAndValues);
    }

    public static final class UnknownAccount extends ParticipantsError {
        public final String account;

        UnknownAccount(String account) {
            super("account", account);
            this.account = account;
        }
    }

    public static final class UnknownParticipant extends ParticipantsError {
        public final UUID id;

        UnknownParticipant(UUID id) {
            super("id", id);
            this.id = id;
        }
    }

    public static final class Suspended extends ParticipantsError {
        public final UUID id;

        Suspended(UUID id) {
            super("id", id);
            this.id = id;
        }
    }

    public static final class RoleMissing extends ParticipantsError {
        public final UUID id;
        public final Set<Role> role;

        RoleMissing(UUID id, Set<Role> role) {
            super("id", id, "role", role);
            this.id = id;
            this.role = role;
        }
    }

    public static final class ParticipantExists extends ParticipantsError {
        public final UUID id;

        ParticipantExists(UUID id) {
            super("id", id);
            this.id = id;
        }
    }

    public static final class KeyInUse extends ParticipantsError {
        public final String key;

        KeyInUse(String key) {
            super("key", key);
            this.key = key;
        }
    }

    public static final class RolesInvalid extends ParticipantsError {
        public final int roles;

        RolesInvalid(int roles) {
            super("roles", roles);
            this.roles = roles;
        }
    }

    public static final class StatusUnchanged extends ParticipantsError {
        public final UUID id;

        StatusUnchanged(UUID id) {
            super("id", id);
            this.id = id;
        }
    }

    public static final class SelfSuspension extends ParticipantsError {
        public final UUID id;

        SelfSuspension(UUID id) {
            super("id", id);
            this.id = id;
        }
    }
}
