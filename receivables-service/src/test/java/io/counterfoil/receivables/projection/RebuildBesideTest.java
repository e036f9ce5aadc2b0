package io.counterfoil.receivables.projection;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.ledger.LedgerBlock;
import io.counterfoil.ledger.LedgerEvent;
import io.counterfoil.receivables.projection.RebuildProjection.Events;
import io.counterfoil.receivables.projection.Samples.Parties;
import io.counterfoil.service.testing.Metrics;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * One instance rebuilds, the other projects and reads on. They share nothing but the database, so two threads stand for them;
 * each has its own transactions, and a builder of its own.
 */
@QuarkusTest
@TestProfile(Scripted.class)
class RebuildBesideTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String WRONG = "update projection.payable set open_holds = open_holds + 1000";
    private static final String WRONG_ROWS = "select count(*) from projection.payable where open_holds >= 1000";

    @Inject
    ProjectBlocks otherInstance;

    @Inject
    RebuildProjection rebuild;

    @Inject
    RebuildSteps steps;

    @Inject
    Checkpoints checkpoints;

    @Inject
    ScriptedChain chain;

    @Inject
    Database database;

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    private final Blocks blocks = new Blocks();
    private final CompletableFuture<Void> gate = new CompletableFuture<>();

    /** Three lives are on chain; the copy of it is wrong, as after a mistake in the code that made it. */
    @BeforeEach
    void aWrongCopy() {
        database.forgetTheChain();
        blocks.seal();
        for (int i = 1; i <= 3; i++) {
            sealALife(i);
        }
        otherInstance.apply(blocks.all());
        database.run(WRONG);
        chain.serve(blocks::all, gate);
    }

    private LedgerBlock sealALife(int number) {
        return blocks.seal(Samples.everything(Parties.any(), number).toArray(LedgerEvent[]::new));
    }

    private static CompletableFuture<Boolean> begun(Supplier<Boolean> rebuild) {
        return CompletableFuture.supplyAsync(rebuild);
    }

    private CompletableFuture<Boolean> begunAndHeld(Events events) {
        CompletableFuture<Boolean> running = begun(() -> rebuild.rebuild(events));
        await().atMost(LONG).until(chain::isAsked);
        return running;
    }

    private static boolean resultOf(CompletableFuture<Boolean> running) throws Exception {
        return running.get(LONG.toSeconds(), TimeUnit.SECONDS);
    }

    private void assertTheCopyIsRight() {
        Map<String, List<String>> rows = database.projection();
        database.forgetTheChain();
        otherInstance.apply(blocks.all());
        assertEquals(database.projection(), rows);
    }

    @Test
    void theOtherInstanceReadsAndProjectsOnUntilTheNewCopyIsInItsPlace() throws Exception {
        List<String> wrong = database.column(WRONG_ROWS);
        assertNotEquals(List.of("0"), wrong);
        CompletableFuture<Boolean> running = begunAndHeld(Events.KEEP);
        otherInstance.apply(List.of(sealALife(4)));
        assertEquals(wrong, database.column(WRONG_ROWS), "the old copy is read");
        assertEquals(List.of("4"), database.column("select block_number from projection.checkpoint"));
        List<String> events = database.eventIds();
        gate.complete(null);
        assertTrue(resultOf(running));
        assertEquals(List.of("0"), database.column(WRONG_ROWS), "the new copy is read");
        assertEquals(events, database.eventIds(), "a rebuild tells nothing");
        otherInstance.apply(List.of(sealALife(5)));
        assertTheCopyIsRight();
    }

    @Test
    void projectorsAndARebuildDoNotDisturbEachOther() throws Exception {
        gate.complete(null);
        for (int i = 4; i <= 40; i++) {
            sealALife(i);
        }
        List<LedgerBlock> all = blocks.all();
        CompletableFuture<Boolean> running = begun(() -> rebuild.rebuild(Events.KEEP));
        for (LedgerBlock block : all) {
            otherInstance.apply(List.of(block));
        }
        assertTrue(resultOf(running));
        assertTheCopyIsRight();
    }

    @Test
    void onlyOneInstanceRebuilds() throws Exception {
        CompletableFuture<Boolean> running = begunAndHeld(Events.KEEP);
        assertFalse(new RebuildProjection(steps, checkpoints, chain).rebuild(Events.KEEP));
        gate.complete(null);
        assertTrue(resultOf(running));
        assertTheCopyIsRight();
    }

    @Test
    void anotherBeginsAnewWhenTheBuilderHasEnded() throws Exception {
        CompletableFuture<Boolean> silent = begunAndHeld(Events.KEEP);
        database.run("update records.projection_rebuild set seen_at = now() - interval '2 minutes'");
        chain.serve(blocks::all);
        assertTrue(new RebuildProjection(steps, checkpoints, chain).rebuild(Events.KEEP));
        gate.complete(null);
        assertFalse(resultOf(silent), "what is left of the first one changes nothing");
        assertTheCopyIsRight();
    }

    @Test
    void aRebuildThatDoesNotGetOnSaysWhyInTheHealthCheckAndGoesOnAfterwards() throws Exception {
        chain.serve(blocks::all, CompletableFuture.failedFuture(new IllegalStateException("the block is torn")));
        CompletableFuture<Boolean> running = begun(() -> rebuild.rebuild(Events.KEEP));
        await().atMost(LONG).until(() -> rebuild.setbacks() > 1);
        given().get("/q/health/ready")
                .then()
                .body("checks.find { it.name == 'projection' }.data.rebuild", containsString("the block is torn"));
        assertTrue(Metrics.at(metrics).sum("counterfoil_rebuild_setbacks_failures") > 1);
        chain.serve(blocks::all);
        assertTrue(resultOf(running));
        assertEquals(Optional.empty(), rebuild.trouble());
        assertTheCopyIsRight();
    }

    @Test
    void eventsThatAreSentAgainComeBeforeThoseOfTheTimeOfTheRebuild() throws Exception {
        List<String> before = database.eventIds();
        CompletableFuture<Boolean> running = begunAndHeld(Events.SEND_AGAIN);
        otherInstance.apply(List.of(sealALife(4)));
        assertEquals(List.of(), database.eventIds());
        gate.complete(null);
        assertTrue(resultOf(running));
        List<String> again = database.eventIds();
        assertEquals(before, again.subList(0, before.size()));
        assertTrue(again.size() > before.size() && again.get(before.size()).startsWith("4-"), again.toString());
        otherInstance.apply(List.of(sealALife(5)));
        assertTrue(database.eventIds().size() > again.size(), "from then on each projector tells again");
    }

    @Test
    void theNewCopyHasTheIndexesAndConstraintsOfTheOldOneByTheirNames() throws Exception {
        String structure = """
                select indexdef from pg_indexes where schemaname = 'projection'
                union all
                select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint
                where connamespace = 'projection'::regnamespace
                order by 1
                """;
        List<String> old = database.column(structure);
        gate.complete(null);
        assertTrue(rebuild.rebuild(Events.KEEP));
        assertEquals(old, database.column(structure));
        assertEquals(
                List.of(), database.column("select nspname from pg_namespace where nspname like 'projection\\_%'"));
    }
}
