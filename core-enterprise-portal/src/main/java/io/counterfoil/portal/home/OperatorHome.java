package io.counterfoil.portal.home;

import io.counterfoil.portal.accountreview.AccountReviews;
import io.counterfoil.portal.casework.Incidents;
import io.counterfoil.portal.frame.Frame;
import io.counterfoil.portal.governance.ActRow;
import io.counterfoil.portal.governance.ActRows;
import io.counterfoil.portal.keyrotation.KeyRotation;
import io.counterfoil.portal.keyrotation.KeyRotations;
import io.counterfoil.portal.onboarding.Documents;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class OperatorHome {

    private final ActRows acts;
    private final Documents documents;
    private final AccountReviews accounts;
    private final KeyRotations rotations;
    private final Incidents incidents;
    private final WaitingAtHome atHome;

    OperatorHome(
            ActRows acts,
            Documents documents,
            AccountReviews accounts,
            KeyRotations rotations,
            Incidents incidents,
            WaitingAtHome atHome) {
        this.acts = acts;
        this.documents = documents;
        this.accounts = accounts;
        this.rotations = rotations;
        this.incidents = incidents;
        this.atHome = atHome;
    }

    OperatorView of(Frame page) {
        List<ActRow> waiting = acts.waiting(page);
        List<ActRow> forReader = waiting.stream().filter(ActRow::isForReader).toList();
        return new OperatorView(
                forReader,
                waiting.size() - forReader.size(),
                documents.waiting().size(),
                accounts.waiting().items().size(),
                (int) rotations.newestFirst().items().stream()
                        .filter(KeyRotation::isProposed)
                        .count(),
                incidents.count(),
                atHome.of(page, task -> true));
    }
}
