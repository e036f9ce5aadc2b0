package io.counterfoil.receivables.alert;

import io.counterfoil.receivables.alert.AlertFacts.Facts;
import io.counterfoil.receivables.alert.model.ChangedAccount;
import io.counterfoil.receivables.alert.model.Circles;
import io.counterfoil.receivables.alert.model.Finding;
import io.counterfoil.receivables.alert.model.Growth;
import io.counterfoil.receivables.alert.model.Hop;
import io.counterfoil.receivables.alert.model.Splitting;
import io.counterfoil.receivables.alert.model.UnusualAmount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Tries each rule on one business day, and keeps what is unusual. */
@ApplicationScoped
public class SearchDay {

    private static final Logger LOG = Logger.getLogger(SearchDay.class);

    private final AlertFacts facts;
    private final AlertSeverity severity;
    private final AlertBook book;

    SearchDay(AlertFacts facts, AlertSeverity severity, AlertBook book) {
        this.facts = facts;
        this.severity = severity;
        this.book = book;
    }

    /** A day that is over, once: whoever comes second does nothing. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void once(LocalDate day) {
        if (book.beginSearch(day)) {
            Searched searched = look(day);
            book.endSearch(day, searched.found(), searched.complete());
        }
    }

    /** Again and again while the day lasts: what is known is not found twice. */
    @Transactional
    public int again(LocalDate day) {
        return look(day).found();
    }

    private record Searched(int found, boolean complete) {}

    private Searched look(LocalDate day) {
        Facts<Splitting> splittings = facts.splittings(day);
        Facts<Hop> hops = facts.hops(day);
        Facts<Growth> growths = facts.growths(day);
        Facts<UnusualAmount> amounts = facts.amounts(day);
        Facts<ChangedAccount> accounts = facts.accounts(day);
        boolean complete =
                Stream.of(splittings, hops, growths, amounts, accounts).allMatch(Facts::complete);
        if (!complete) {
            LOG.warnf("there was more on %s than one search for alerts looks at; the largest was looked at", day);
        }
        List<Finding> findings = Stream.of(
                        splittings.items().stream().map(Splitting::finding),
                        Circles.closedOn(day, hops.items()).stream(),
                        growths.items().stream().map(Growth::finding).flatMap(Optional::stream),
                        amounts.items().stream().map(UnusualAmount::finding).flatMap(Optional::stream),
                        accounts.items().stream().map(ChangedAccount::finding))
                .flatMap(each -> each)
                .toList();
        int found = 0;
        for (Finding finding : findings) {
            if (severity.of(finding)
                    .map(urgent -> book.add(finding, urgent, day))
                    .orElse(false)) {
                found++;
            }
        }
        return new Searched(found, complete);
    }
}
