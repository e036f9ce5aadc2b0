package io.counterfoil.receivables.governance.postgres;

import io.counterfoil.kernel.Page;
import io.counterfoil.ledger.CallData;
import io.counterfoil.ledger.Deployment;
import io.counterfoil.ledger.LedgerCommand.Governed;
import io.counterfoil.ledger.abi.CommandCodec;
import io.counterfoil.receivables.governance.Act;
import io.counterfoil.receivables.governance.ActView;
import io.counterfoil.receivables.governance.Acts;
import io.counterfoil.service.sql.Query;
import io.counterfoil.service.web.PageWish;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresActs implements Acts {

    private static final String ACT = "select a.*, t.operators as threshold from (" + ActRows.ACT
            + ") as a cross join projection.threshold t where ";

    private final DataSource database;
    private final Deployment deployment;

    PostgresActs(DataSource database, Deployment deployment) {
        this.database = database;
        this.deployment = deployment;
    }

    @Override
    public Page<ActView> list(PageWish page) {
        List<ActView> found = new Query(database, ACT + "a.id > :after order by a.id limit :limit")
                .with("after", page.after().id())
                .with("limit", page.limit() + 1)
                .list(this::view);
        return Page.of(found, page.limit(), ActView::id);
    }

    @Override
    public Optional<ActView> find(UUID id) {
        return new Query(database, ACT + "a.id = :id")
                .with("id", id).list(this::view).stream().findFirst();
    }

    private ActView view(ResultSet row) throws SQLException {
        String target = row.getString("target");
        CallData data = new CallData(row.getString("data"));
        Optional<Governed> call = deployment.contractAt(target).flatMap(contract -> CommandCodec.actOf(contract, data));
        Optional<Act> act = call.map(Act::of);
        return new ActView(
                row.getObject("id", UUID.class),
                act.map(known -> known.kind().wireName()).orElse("unknown"),
                act.map(Act::resourceId).orElse(null),
                call.map(PostgresActs::content).orElseGet(() -> Map.of("target", target, "data", data.hex())),
                ActRows.stateInWords(row.getString("state"), row.getBoolean("is_past")),
                row.getObject("proposer", UUID.class),
                List.of((UUID[]) row.getArray("supporters").getArray()),
                row.getInt("threshold"),
                row.getObject("last_day", LocalDate.class));
    }

    private static Map<String, String> content(Governed call) {
        Map<String, String> content = new LinkedHashMap<>();
        for (RecordComponent component : call.getClass().getRecordComponents()) {
            try {
                String text = text(component.getAccessor().invoke(call));
                if (text != null) {
                    content.put(component.getName(), text);
                }
            } catch (ReflectiveOperationException accessorsArePublicAndDoNotFail) {
                throw new IllegalStateException(accessorsArePublicAndDoNotFail);
            }
        }
        return content;
    }

    private static @Nullable String text(@Nullable Object value) {
        if (value instanceof Collection<?> roles) {
            return roles.stream().map(String::valueOf).sorted().collect(Collectors.joining(" "));
        }
        return value == null ? null : value.toString();
    }
}
