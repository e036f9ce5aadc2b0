package io.counterfoil.receivables.payable.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.counterfoil.receivables.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What somebody consented to does not change: the trigger names each column, and a new one is easily forgotten. */
@QuarkusTest
class ContentIsFixedTest extends ServiceTest {

    /** What becomes of a row; everything else is what it says. */
    private static final Map<String, Set<String>> MAY_CHANGE = Map.of(
            "payable_record", Set.of("state", "refusal_reason", "confirmation_operation", "on_chain"),
            "confirmation_rule", Set.of("state"),
            "policy_change", Set.of("state", "decider_subject", "decider_name", "decider_client", "decided_at"),
            "supervision_alert", Set.of("state", "owner_subject", "owner_name"),
            // How an uploaded file is read is said after it came: by its header in that encoding, until somebody
            // confirms it.
            "intake",
                    Set.of(
                            "header",
                            "layout",
                            "remembered",
                            "version",
                            "state",
                            "paying_bank",
                            "all_or_nothing",
                            "confirmer_subject",
                            "confirmer_name",
                            "confirmer_client",
                            "confirmed_at",
                            "rows",
                            "done",
                            "recorded",
                            "credited",
                            "credit_notes",
                            "rejected"),
            "standing_instruction", Set.of("stopper_subject", "stopper_name", "stopper_client", "stopped_at"),
            "key_rotation",
                    Set.of(
                            "state",
                            "operation",
                            "checker_subject",
                            "checker_name",
                            "checker_client",
                            "approved_at",
                            "withdrawer_subject",
                            "withdrawer_name",
                            "withdrawer_client",
                            "withdrawn_at"));

    @Inject
    DataSource database;

    @Test
    void everyColumnIsFixedThatIsNotNamedHere() throws SQLException {
        Map<String, Set<String>> free = new TreeMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select c.relname, a.attname
                        from pg_trigger t join pg_class c on c.oid = t.tgrelid
                        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                             and a.attgenerated = '' and not a.attnum = any (t.tgattr::int2[])
                        where t.tgname = 'content_is_fixed'
                        """);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                free.computeIfAbsent(rows.getString(1), first -> new TreeSet<>())
                        .add(rows.getString(2));
            }
        }
        Map<String, Set<String>> expected = new TreeMap<>();
        MAY_CHANGE.forEach((table, columns) -> expected.put(table, new TreeSet<>(columns)));
        assertEquals(expected, free);
    }
}
