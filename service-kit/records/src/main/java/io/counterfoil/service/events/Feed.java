package io.counterfoil.service.events;

import io.counterfoil.service.sql.Row;
import io.counterfoil.service.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Events in the order of their numbers. After reading n nobody later finds anything at or below n. */
@ApplicationScoped
class Feed {

    // SQL: two indexes merged by number; as one condition with `or` neither would be used.
    private static final String OF_PARTICIPANT = """
            select number, event from (
                (select e.number, e.event from records.event_reader r join records.event e on e.number = r.number
                 where r.participant = ? and r.number > ? order by r.number limit ?)
                union all
                (select number, event from records.event where for_all and number > ? order by number limit ?)) as mine
            order by number limit ?
            """;

    private static final String ALL =
            "select number, event from records.event where number > ? order by number limit ?";

    private final Sql sql;

    Feed(Sql sql) {
        this.sql = sql;
    }

    /** @param event the CloudEvent as JSON, without its sequence */
    record Numbered(long number, String event) {}

    /** @param everything whether the reader sees what is of others */
    List<Numbered> after(long number, UUID reader, boolean everything, int max) {
        return everything
                ? sql.list(ALL, Feed::numbered, number, max)
                : sql.list(OF_PARTICIPANT, Feed::numbered, reader, number, max, number, max, max);
    }

    private static Numbered numbered(Row row) {
        return new Numbered(row.number("number"), row.text("event"));
    }

    long newest() {
        return sql.first("select coalesce(max(number), 0) as newest from records.event", row -> row.number("newest"))
                .orElse(0L);
    }
}
