package io.counterfoil.verification.audit;

import io.counterfoil.verification.progress.HowFar;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Sets a witness back that remembers entries which the database has lost: after a crash, or a change to a replica that was behind. The
 * service writes nothing until then. Only a loss that nothing else contradicts is accepted; what was lost stays lost, and is written
 * down beside the witness.
 */
public final class WitnessRepair {

    private final AuditTrail trail;
    private final Clock clock;
    private final HowFar howFar;

    /** @param howFar told while the trail is read */
    public WitnessRepair(AuditTrail trail, Clock clock, HowFar howFar) {
        this.trail = trail;
        this.clock = clock;
        this.howFar = howFar;
    }

    public enum State {
        /** There is nothing to repair. */
        NOT_AHEAD,
        /** The witness alone remembers entries that the trail does not have. */
        AHEAD,
        /** The witness is no head that this vault has sealed: its file was changed, or is another installation's. */
        NOT_SEALED,
        /** The trail contradicts its seals or the chain, so it is not only short: evidence, which a repair would destroy. */
        TRAIL_HAS_FINDINGS
    }

    /**
     * @param trail as its own seals and the chain see it; the witness is not asked
     * @param witnessed entries that the witness remembers
     */
    public record Diagnosis(State state, TrailReport trail, long witnessed) {

        /** Entries that are gone if the state is {@link State#AHEAD}. */
        public long lost() {
            return Math.max(0, witnessed - trail.entries());
        }
    }

    /** Changes nothing. */
    public Diagnosis diagnose() throws IOException {
        Optional<Witness> witness = Witness.read(trail.witness());
        List<TrustedHead> anchors = trail.anchors();
        TrailReport report = trail.inSnapshot(
                connection -> new TrailVerifier(connection, trail.owner(), trail.vault(), howFar).verify(anchors));
        return new Diagnosis(
                state(witness, report), report, witness.map(Witness::entries).orElse(0L));
    }

    private State state(Optional<Witness> witness, TrailReport report) {
        if (!report.passed()) {
            return State.TRAIL_HAS_FINDINGS;
        }
        if (witness.isEmpty()) {
            return State.NOT_AHEAD;
        }
        Witness seen = witness.get();
        boolean sealed = seen.stream().equals(trail.stream())
                && TrustedHead.isSealed(trail.vault(), seen.stream(), seen.entries(), seen.hash(), seen.mac());
        if (!sealed) {
            return State.NOT_SEALED;
        }
        return seen.entries() > report.entries() ? State.AHEAD : State.NOT_AHEAD;
    }

    /**
     * Puts the trail's own newest head in the witness's place. The old witness is kept beside it, and a line says who gave up what, when
     * and why. The service reads the new one when it starts.
     *
     * @param reason of whoever accepts the loss, on one line
     * @return where the old witness is now
     * @throws IllegalStateException if the witness is not ahead
     */
    public Path repair(String reason) throws IOException {
        Diagnosis diagnosis = diagnose();
        if (diagnosis.state() != State.AHEAD) {
            throw new IllegalStateException("the witness is not ahead: " + diagnosis.state());
        }
        Optional<Witness> newest = trail.inSnapshot(this::newestHead);
        Path file = trail.witness().toAbsolutePath();
        String at = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        Path kept = file.resolveSibling(file.getFileName() + ".ahead-" + at.replace(":", ""));
        Files.copy(file, kept);
        Files.writeString(
                file.resolveSibling(file.getFileName() + ".repairs"),
                "%s by %s: entries %d to %d given up: %s%n"
                        .formatted(
                                at,
                                System.getProperty("user.name"),
                                diagnosis.trail().entries() + 1,
                                diagnosis.witnessed(),
                                reason.strip()),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        if (newest.isEmpty()) {
            Files.delete(file);
        } else {
            Path next = file.resolveSibling(file.getFileName() + ".next");
            Files.writeString(next, newest.get().line(), StandardCharsets.US_ASCII);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        return kept;
    }

    /** Sealed and the head of the last entry: the diagnosis has seen both. */
    private Optional<Witness> newestHead(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select entries, hash, mac from records.audit_head where stream = ? order by entries desc limit 1")) {
            select.setString(1, trail.stream());
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Witness(
                                trail.stream(), row.getLong("entries"), row.getString("hash"), row.getString("mac")))
                        : Optional.empty();
            }
        }
    }
}
