package io.counterfoil.receivables.governance.postgres;

import io.counterfoil.kernel.Page;
import io.counterfoil.ledger.CallData;
import io.counterfoil.ledger.Deployment;
import io.counterfoil.ledger.LedgerCommand.Governed;
import io.counterfoil.ledger.abi.CommandCodec;
import io.counterfoil.receivables.governance.Act;
import io.counterfoil.receivables.governance.ActRecords;
import io.counterfoil.receivables.governance.ActView;
import io.counterfoil.receivables.governance.Acts;
import io.counterfoil.service.sql.Row;
import io.counterfoil.service.sql.Sql;
import io.counterfoil.service.web.PageWish;
import io.counterfoil.service.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** SQL: wide lists of the projection, with the supporters of each act as an array. */
@ApplicationScoped
class PostgresActs implements Acts {

    private static final String ACT = "select a.*, t.operators as threshold from (" + ActRows.ACT
            + ") as a cross join projection.threshold t where ";

    private final Sql sql;
    private final Deployment deployment;
    private final ActRecords records;

    PostgresActs(Sql sql, Deployment deployment, ActRecords records) {
        this.sql = sql;
        this.deployment = deployment;
        this.records = records;
    }

    @Override
    public Page<ActView> list(Viewer viewer, @Nullable String state, PageWish page) {
        List<ActView> found = sql.named(ACT + ActRows.inState(state) + "a.id > :after order by a.id limit :limit")
                .with("after", page.after().id())
                .with("limit", page.limit() + 1)
                .list(this::view);
        return Page.of(withRecorded(viewer, found), page.limit(), ActView::id);
    }

    @Override
    public Optional<ActView> find(Viewer viewer, UUID id) {
        List<ActView> found = sql.named(ACT + "a.id = :id").with("id", id).list(this::view);
        return withRecorded(viewer, found).stream().findFirst();
    }

    /** The numbers of participants are for those who decide about them and who watches. */
    private List<ActView> withRecorded(Viewer viewer, List<ActView> acts) {
        if (!viewer.seesAll()) {
            return acts;
        }
        Map<UUID, Map<String, String>> recorded =
                records.of(acts.stream().map(ActView::id).toList());
        return acts.stream()
                .map(act -> act.with(recorded.getOrDefault(act.id(), Map.of())))
                .toList();
    }

    private ActView view(Row row) {
        String target = row.text("target");
        CallData data = new CallData(row.text("data"));
        Optional<Governed> call = deployment.contractAt(target).flatMap(contract -> CommandCodec.actOf(contract, data));
        Optional<Act> act = call.map(Act::of);
        return new ActView(
                row.id("id"),
                act.map(known -> known.kind().wireName()).orElse("unknown"),
                act.map(Act::resourceId).orElse(null),
                call.map(PostgresActs::content).orElseGet(() -> Map.of("target", target, "data", data.hex())),
                Map.of(),
                ActRows.stateInWords(row.text("state"), row.flag("is_past")),
                row.id("proposer"),
                row.ids("supporters"),
                row.ids("counted"),
                row.count("threshold"),
                row.day("last_day"));
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
