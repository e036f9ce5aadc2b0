package io.counterfoil.sandbox.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service or the chain dies in the middle of a replay, without a word, and is started again. */
class KilledReplayTest {
    private static final int ROWS = 40;
    /** Fewer operations than such a file has, so that the kill always comes in the middle. */
    private static final int LATEST_KILL = 120;

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    Path folder;

    @Test
    void nothingAcknowledgedIsLostAndNothingIsDoubled() throws Exception {
        long seed = Long.getLong("counterfoil.seed", System.nanoTime());
        int kills = Boolean.getBoolean("counterfoil.full") ? 20 : 1;
        System.out.println("KilledReplayTest: " + kills + " kills, -Dcounterfoil.seed=" + seed);
        SplittableRandom random = new SplittableRandom(seed);
        TestInstallation parts = SharedInstallation.forReplays();
        for (int kill = 0; kill < kills; kill++) {
            Path file = SyntheticFile.write(folder.resolve(kill + ".csv"), ROWS, parts.nextDay(), kill + 1);
            String victim = random.nextBoolean() ? "receivables-service" : "devnode";
            playWithAKill(parts, file, victim, 1 + random.nextInt(LATEST_KILL));
        }
    }

    private void playWithAKill(TestInstallation parts, Path file, String victim, int afterOperations) throws Exception {
        System.out.println("KilledReplayTest: " + file.getFileName() + ", kill -9 of " + victim + " after "
                + afterOperations + " operations");
        Path journal = folder.resolve(file.getFileName() + ".journal");
        Path report = folder.resolve(file.getFileName() + ".json");
        CompletableFuture<TestInstallation.Answer> playing =
                CompletableFuture.supplyAsync(() -> parts.replay(file, "--journal", journal, "--report", report));
        Awaitility.await().atMost(PATIENCE).until(() -> playing.isDone() || lines(journal) >= afterOperations);
        parts.killMinusNine(victim);
        long acknowledged = lines(journal);
        parts.up();
        TestInstallation.Answer interrupted = playing.join();

        TestInstallation.Answer answer = parts.replay(file, "--journal", journal, "--report", report);
        if (answer.exitCode() != 0) {
            fail(interrupted + "\n" + answer + "\n" + cases(parts));
        }
        assertTrue(lines(journal) >= acknowledged);
        assertEquals(
                ROWS,
                new ObjectMapper()
                        .readTree(report.toFile())
                        .path("input")
                        .path("accepted")
                        .asInt());
        assertTrue(parts.verify(journal).passed(), "every acknowledged operation is on chain exactly once");
    }

    /** What an operator would look at, were a case to stand still. */
    private static String cases(TestInstallation parts) throws SQLException {
        List<String> found = new ArrayList<>();
        for (String what : List.of(
                "select i.activity_id_ || ' of ' || c.business_key || ': ' || coalesce(i.incident_msg_, '')"
                        + " from workflow.act_ru_incident i join workflow.case_file c on c.instance_id = i.proc_inst_id_",
                "select row(l.*)::text from workflow.left_out_event l",
                "select row(p.*)::text from workflow.parked_event p",
                "select row(a.*)::text from workflow.sent_act a where state <> 'sent'",
                "select t.task_def_key_ || ' of ' || c.business_key from workflow.act_ru_task t"
                        + " join workflow.case_file c on c.instance_id = t.proc_inst_id_",
                "select j.type_ || ' due ' || j.duedate_ || ', ' || j.retries_ || ' tries left, of ' || c.process || ' ' || c.business_key"
                        + " from workflow.act_ru_job j join workflow.case_file c on c.instance_id = j.process_instance_id_",
                "select row(f.*)::text from workflow.feed f")) {
            found.addAll(parts.textsIn("workflow", what));
        }
        return String.join("\n", found);
    }

    private static long lines(Path journal) throws IOException {
        if (!Files.exists(journal)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(journal)) {
            return lines.count();
        }
    }
}
