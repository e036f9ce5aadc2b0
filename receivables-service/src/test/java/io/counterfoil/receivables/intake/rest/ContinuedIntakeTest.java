package io.counterfoil.receivables.intake.rest;

import static io.counterfoil.receivables.Consortium.newKey;
import static io.counterfoil.receivables.Consortium.post;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.counterfoil.receivables.Consortium;
import io.counterfoil.receivables.IntakePapers;
import io.counterfoil.receivables.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A file stops where the database refuses to store its next command: what was recorded before stays, and nothing is recorded twice when it goes on. */
@QuarkusTest
class ContinuedIntakeTest extends ServiceTest {

    @Inject
    DataSource database;

    @AfterEach
    void mend() throws SQLException {
        execute("drop trigger if exists refuse_intake on records.request");
    }

    @Test
    void itGoesOnAfterTheLastRowThatHasItsResult() throws SQLException {
        String name = newKey();
        StringBuilder csv = new StringBuilder(IntakePapers.HEADER).append('\n');
        for (int row = 1; row <= 250; row++) {
            csv.append(IntakePapers.row(name + "-" + row, row % 50 == 0 ? "0" : "100.00"))
                    .append('\n');
        }
        UUID id = IntakePapers.uploaded(maker(), "long.csv", csv.toString());
        execute("""
                create or replace function public.refuse_intake() returns trigger language plpgsql as $$
                begin
                    raise exception 'the test stops the file here';
                end $$""");
        execute("create trigger refuse_intake before insert on records.request for each row"
                + " when (new.idempotency_key = '#intake/" + id + "/101') execute function public.refuse_intake()");
        post(maker(), "intakes/" + id + "/confirmation", IntakePapers.confirmation(1, consortium.bank, false))
                .statusCode(200);
        await().atMost(Duration.ofSeconds(30)).until(() -> done(id) == 100);
        assertEquals(98, recorded(name));

        mend();
        await().atMost(Duration.ofSeconds(60)).until(() -> state(id).equals("done"));
        assertEquals(250, done(id));
        assertEquals(245, recorded(name));
        assertEquals(5, (int) read(id, "rejected"));
        assertEquals(245, (int) read(id, "recorded"));
        assertEquals(250, number("select count(*) from records.intake_row where intake = '" + id + "'"));
    }

    private RequestSpecification maker() {
        return consortium.as(consortium.debtor, "enterprise-maker");
    }

    private int done(UUID id) {
        return read(id, "done");
    }

    private String state(UUID id) {
        return read(id, "state");
    }

    private <T> T read(UUID id, String field) {
        return maker().get(Consortium.API + "intakes/" + id)
                .then()
                .statusCode(200)
                .extract()
                .path(field);
    }

    private int recorded(String name) throws SQLException {
        return number("select count(*) from records.payable_record where invoice_number like '" + name + "-%'");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int number(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }
}
