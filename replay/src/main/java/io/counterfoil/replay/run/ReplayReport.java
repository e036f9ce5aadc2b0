package io.counterfoil.replay.run;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.intake.Rejection;
import io.counterfoil.verification.Difference;
import io.counterfoil.verification.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** What a replay has done: the file of {@code --report}. Amounts are decimal strings. */
public record ReplayReport(
        Input input,
        LedgerFigures ledger,
        Checks verification,
        @JsonProperty("performance") Measured.Performance performance) {

    /** @param accepted rows recorded as payables, disputed ones included; with the rejected ones that is every row */
    public record Input(int rows, int accepted, int rejected, List<Rejection> rejections) {}

    /** What the three readers found. */
    public record Checks(
            boolean chainEqualsDatabase,
            boolean eventsEqualDatabase,
            boolean conservation,
            boolean gatewaysEqualChain,
            List<Difference> differences) {
        static Checks of(Verification verification) {
            return new Checks(
                    verification.chainEqualsDatabase(),
                    verification.eventsEqualDatabase(),
                    verification.conservation(),
                    verification.gatewaysEqualChain(),
                    verification.differences());
        }

        public boolean passed() {
            return chainEqualsDatabase
                    && eventsEqualDatabase
                    && conservation
                    && gatewaysEqualChain
                    && differences.isEmpty();
        }
    }

    /** Readers see the old file or the new one, never a part of it. */
    public void write(Path file, ObjectMapper json) throws IOException {
        Path whole = file.toAbsolutePath();
        Path beside = whole.resolveSibling(whole.getFileName() + ".part");
        Files.writeString(beside, json.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n");
        Files.move(beside, whole, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
