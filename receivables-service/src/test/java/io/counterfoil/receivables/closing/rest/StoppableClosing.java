package io.counterfoil.receivables.closing.rest;

import static io.counterfoil.receivables.Consortium.post;
import static org.awaitility.Awaitility.await;

import io.counterfoil.ledger.PayableState;
import io.counterfoil.receivables.Consortium;
import io.counterfoil.receivables.ServiceTest;
import io.counterfoil.receivables.governance.BusinessDays;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A closing stops where the database refuses to store its steps: what was sent before stays done, as when a process ends. */
abstract class StoppableClosing extends ServiceTest {

    @Inject
    BusinessDays days;

    @Inject
    DataSource database;

    LocalDate tomorrow;
    String dayAfter;

    @BeforeEach
    void makeBreakable() throws SQLException {
        execute("drop sequence if exists public.stops");
        execute("create sequence public.stops"); // counts what is rolled back, too
        execute("""
                create or replace function public.refuse_step() returns trigger language plpgsql as $$
                begin
                    perform nextval('public.stops');
                    raise exception 'the test stops the closing here';
                end $$""");
        tomorrow = days.today().plusDays(1);
        dayAfter = "{\"date\":\"" + tomorrow.plusDays(1) + "\"}";
    }

    @AfterEach
    void mend() throws SQLException {
        execute("drop trigger if exists refuse_step on records.submission");
    }

    void breakAt(String step) throws SQLException {
        execute("create trigger refuse_step before insert on records.submission for each row"
                + " when (new.idempotency_key like '#%/" + step + "/%') execute function public.refuse_step()");
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    int number(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    int count(String table, String state) throws SQLException {
        return number("select count(*) from projection." + table + " where state = '" + state + "'");
    }

    RequestSpecification operator() {
        return consortium.as(consortium.operator, "operator");
    }

    List<UUID> payablesDueTomorrow(int count) {
        return Stream.generate(this::payableDueTomorrow).limit(count).toList();
    }

    private UUID payableDueTomorrow() {
        UUID payable = consortium.recordPayable("1000.00", tomorrow.toString());
        UUID root = consortium.issue(payable);
        post(consortium.as(consortium.supplier, "supplier"), "offers/" + root + "/acceptance", "{}")
                .statusCode(200);
        return payable;
    }

    UUID offerUntilTomorrow() {
        String offer = consortium
                .offer(consortium.secondTier, "400.00")
                .replaceFirst("}$", ",\"lastDay\":\"" + tomorrow + "\"}");
        String path = "vouchers/" + consortium.held("1000.00") + "/offers";
        return Consortium.idIn(
                post(consortium.as(consortium.supplier, "supplier"), path, offer)
                        .statusCode(201),
                "voucherId");
    }

    /** Posts the date without waiting for the closing, which gets no further than the step that is broken. */
    String postUntilItStops(String key) {
        return operator()
                .header("Idempotency-Key", key)
                .header("Prefer", "wait=0")
                .contentType("application/json")
                .body(dayAfter)
                .post(Consortium.API + "business-date")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
    }

    PayableState stateOf(UUID payable) {
        return reads.payable(payable).orElseThrow().state();
    }

    void awaitStopped() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> number("select count(*) from public.stops where is_called") == 1);
    }
}
