package io.counterfoil.ledger;

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

        /** Bit of a {@link Role}, or 16 for what only the operators together may do. */
        public final int role;

        RoleMissing(UUID id, int role) {
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

    public static final class NotOneself extends ParticipantsError {
        public final UUID id;
        public final String account;

        NotOneself(UUID id, String account) {
            super("id", id, "account", account);
            this.id = id;
            this.account = account;
        }
    }

    public static final class TooManyOperators extends ParticipantsError {
        public final long max;

        TooManyOperators(long max) {
            super("max", max);
            this.max = max;
        }
    }

    public static final class TooFewOperators extends ParticipantsError {
        public final int active;
        public final int threshold;

        TooFewOperators(int active, int threshold) {
            super("active", active, "threshold", threshold);
            this.active = active;
            this.threshold = threshold;
        }
    }

    public static final class ThresholdOutOfRange extends ParticipantsError {
        public final int threshold;
        public final int active;

        ThresholdOutOfRange(int threshold, int active) {
            super("threshold", threshold, "active", active);
            this.threshold = threshold;
            this.active = active;
        }
    }

    public static final class GovernanceInvalid extends ParticipantsError {
        public final String governance;

        GovernanceInvalid(String governance) {
            super("governance", governance);
            this.governance = governance;
        }
    }

    public static final class GovernanceAlreadyBound extends ParticipantsError {
        public final String governance;

        GovernanceAlreadyBound(String governance) {
            super("governance", governance);
            this.governance = governance;
        }
    }
}
