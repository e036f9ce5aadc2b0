package io.counterfoil.receivables.payable.postgres;

import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.Page;
import io.counterfoil.receivables.onboarding.PersonalAct;
import io.counterfoil.receivables.onboarding.postgres.PersonalActs;
import io.counterfoil.receivables.payable.ConfirmationRuleView;
import io.counterfoil.receivables.payable.ConfirmationRuleView.Tier;
import io.counterfoil.receivables.payable.Rules;
import io.counterfoil.service.sql.Query;
import io.counterfoil.service.web.PageWish;
import io.counterfoil.service.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Rules with their tiers and consents: one query for the page, one for each kind of part. */
@ApplicationScoped
class PostgresRules implements Rules {

    private static final String RULE = "select * from records.confirmation_rule where (:seesAll or participant = :me)";

    private final DataSource database;

    PostgresRules(DataSource database) {
        this.database = database;
    }

    private record TierRow(UUID rule, Tier tier) {}

    @Override
    public Page<ConfirmationRuleView> list(Viewer viewer, PageWish page) {
        Query query = new Query(database, RULE + " and id > :after order by id limit :limit")
                .with("after", page.after().id())
                .with("limit", page.limit() + 1);
        return Page.of(rules(query, viewer), page.limit(), ConfirmationRuleView::id);
    }

    @Override
    public Optional<ConfirmationRuleView> find(Viewer viewer, UUID id) {
        return rules(new Query(database, RULE + " and id = :id").with("id", id), viewer).stream()
                .findFirst();
    }

    private List<ConfirmationRuleView> rules(Query query, Viewer viewer) {
        List<ConfirmationRuleView> bare = query.with("me", viewer.participant())
                .with("seesAll", viewer.seesAll())
                .list(row -> rule(row, List.of(), List.of()));
        UUID[] ids = bare.stream().map(ConfirmationRuleView::id).toArray(UUID[]::new);
        Map<UUID, List<Tier>> tiers = tiers(ids);
        Map<UUID, List<PersonalAct>> consents =
                PersonalActs.consents(database, "confirmation_rule_consent", "rule_id", ids);
        return bare.stream()
                .map(rule -> new ConfirmationRuleView(
                        rule.id(),
                        rule.participant(),
                        rule.effectiveFrom(),
                        tiers.getOrDefault(rule.id(), List.of()),
                        rule.state(),
                        rule.maker(),
                        consents.getOrDefault(rule.id(), List.of())))
                .toList();
    }

    private static ConfirmationRuleView rule(ResultSet row, List<Tier> tiers, List<PersonalAct> consents)
            throws SQLException {
        return new ConfirmationRuleView(
                row.getObject("id", UUID.class),
                row.getObject("participant", UUID.class),
                row.getObject("effective_from", LocalDate.class),
                tiers,
                row.getString("state"),
                PersonalActs.act(row, "maker_", "proposed_at"),
                consents);
    }

    private Map<UUID, List<Tier>> tiers(UUID[] ids) {
        Map<UUID, List<Tier>> tiers = new HashMap<>();
        new Query(database, """
                        select t.*, r.currency from records.confirmation_rule_tier t join records.confirmation_rule r on r.id = t.rule_id
                        where t.rule_id = any(:ids) order by t.rule_id, t.from_value
                        """)
                .with("ids", ids)
                .list(row -> {
                    Money from = Query.money(row, "from_value");
                    return new TierRow(row.getObject("rule_id", UUID.class), new Tier(from, row.getInt("checkers")));
                })
                .forEach(row -> tiers.computeIfAbsent(row.rule(), first -> new ArrayList<>())
                        .add(row.tier()));
        return tiers;
    }
}
