package io.counterfoil.bank.event.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.bank.event.BankEvent;
import io.counterfoil.bank.event.BankEvents;
import io.counterfoil.bank.event.EventData;
import io.counterfoil.bank.event.EventTold;
import io.counterfoil.bank.event.EventType;
import io.counterfoil.kernel.Ids;
import io.counterfoil.service.sql.Row;
import io.counterfoil.service.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** SQL: rows are numbered under the lock of their bank's row, and what is there already is not added. */
@ApplicationScoped
@Transactional
class PostgresBankEvents implements BankEvents {

    private static final String BEGUN =
            "insert into bank.event_feed (bank, last, platform_after) values (?, 0, '0') on conflict do nothing";
    private static final String LOCKED = "select last, platform_after from bank.event_feed where bank = ? for update";
    private static final String TOLD = "select 1 from bank.event where bank = ? and once = ?";
    private static final String NEWEST = """
            select data from bank.event where bank = ? and subject = ? and type = ? order by sequence desc limit 1""";
    private static final String ADD = """
            insert into bank.event (bank, sequence, id, type, once, subject, told_at, data)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String COUNT = "update bank.event_feed set last = ? where bank = ?";
    private static final String MOVE_ON = "update bank.event_feed set platform_after = ? where bank = ?";
    private static final String COLUMNS = "select bank, sequence, id, type, told_at, data from bank.event ";

    private final Sql sql;
    private final ObjectMapper json;
    private final Event<EventTold> told;
    private final Clock clock = Clock.systemUTC();

    PostgresBankEvents(Sql sql, ObjectMapper json, Event<EventTold> told) {
        this.sql = sql;
        this.json = json;
        this.told = told;
    }

    @Override
    public void tell(UUID bank, EventType type, String once, EventData data) {
        long last = lock(bank).last();
        if (sql.first(TOLD, found -> true, bank, once).isEmpty()) {
            add(bank, last + 1, type, once, data);
        }
    }

    @Override
    public void tellChange(UUID bank, EventType type, EventData data) {
        long last = lock(bank).last();
        boolean same = sql.first(NEWEST, row -> read(row.text("data")), bank, data.subject(), type.wireName())
                .filter(data::equals)
                .isPresent();
        if (!same) {
            add(bank, last + 1, type, type.wireName() + " " + (last + 1), data);
        }
    }

    private void add(UUID bank, long sequence, EventType type, String once, EventData data) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        BankEvent event = new BankEvent(bank, sequence, Ids.next(), type, now, data);
        sql.update(
                ADD,
                bank,
                sequence,
                event.id(),
                type.wireName(),
                once,
                data.subject(),
                now.atOffset(ZoneOffset.UTC),
                written(data));
        sql.update(COUNT, sequence, bank);
        told.fire(new EventTold(event));
    }

    private record Feed(long last, String platformAfter) {}

    /** Until the transaction ends: the next statement sees what others added before. */
    private Feed lock(UUID bank) {
        return locked(bank).orElseGet(() -> {
            sql.update(BEGUN, bank);
            return locked(bank).orElseThrow();
        });
    }

    private Optional<Feed> locked(UUID bank) {
        return sql.first(LOCKED, row -> new Feed(row.number("last"), row.text("platform_after")), bank);
    }

    @Override
    public List<BankEvent> after(UUID bank, long after, int max) {
        return sql.list(
                COLUMNS + "where bank = ? and sequence > ? order by sequence limit ?", this::event, bank, after, max);
    }

    @Override
    public Optional<BankEvent> event(UUID bank, long sequence) {
        return sql.first(COLUMNS + "where bank = ? and sequence = ?", this::event, bank, sequence);
    }

    @Override
    public String platformAfter(UUID bank) {
        return sql.first(
                        "select platform_after from bank.event_feed where bank = ?",
                        row -> row.text("platform_after"),
                        bank)
                .orElse("0");
    }

    @Override
    public boolean readPlatform(UUID bank, String from, String last, List<Tell> tells) {
        if (!lock(bank).platformAfter().equals(from)) {
            return false;
        }
        tells.forEach(each -> tell(bank, each.type(), each.once(), each.data()));
        sql.update(MOVE_ON, last, bank);
        return true;
    }

    private BankEvent event(Row row) {
        return new BankEvent(
                row.id("bank"),
                row.number("sequence"),
                row.id("id"),
                EventType.of(row.text("type")).orElseThrow(),
                row.moment("told_at"),
                read(row.text("data")));
    }

    private String written(EventData data) {
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an event that is no JSON", impossible);
        }
    }

    private EventData read(String data) {
        try {
            return json.readValue(data, EventData.class);
        } catch (JsonProcessingException storedByUs) {
            throw new IllegalStateException("a stored event is not JSON", storedByUs);
        }
    }
}
