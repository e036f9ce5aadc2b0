package io.counterfoil.bank.verification.postgres;

import io.counterfoil.bank.event.BankEvents;
import io.counterfoil.bank.event.EventData;
import io.counterfoil.bank.event.EventType;
import io.counterfoil.bank.step.StepsToTell;
import io.counterfoil.bank.verification.Check;
import io.counterfoil.bank.verification.Reports;
import io.counterfoil.bank.verification.VerificationReport;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class PostgresReports implements Reports {

    private static final String TAKE = """
            insert into bank.verification_report (bank, request_id, checked_at) values (?1, ?2, ?3)
            on conflict (bank, request_id) do update set checked_at = excluded.checked_at""";

    private static final String OF_REQUEST = "bank = ?1 and requestId = ?2";

    private final VerificationReportRows reports;
    private final VerificationCheckRows checks;
    private final VerificationDecisionRows decisions;
    private final BankEvents events;
    private final StepsToTell steps;

    PostgresReports(
            VerificationReportRows reports,
            VerificationCheckRows checks,
            VerificationDecisionRows decisions,
            BankEvents events,
            StepsToTell steps) {
        this.reports = reports;
        this.checks = checks;
        this.decisions = decisions;
        this.events = events;
        this.steps = steps;
    }

    /** SQL: on conflict, so of two who check at once the second waits for the first, also the first time. */
    @Override
    public void store(UUID bank, UUID request, Kept report, VerificationReport.State state) {
        reports.getEntityManager()
                .createNativeQuery(TAKE)
                .setParameter(1, bank)
                .setParameter(2, request)
                .setParameter(3, report.checkedAt())
                .executeUpdate();
        checks.delete(OF_REQUEST, bank, request);
        List<Check> all = report.checks();
        if (all.size() > CHECKS_MAX) {
            throw new IllegalArgumentException("a report has at most " + CHECKS_MAX + " checks");
        }
        for (int at = 0; at < all.size(); at++) {
            checks.persist(VerificationCheckRow.of(bank, request, at, all.get(at)));
        }
        checks.flush();
        tell(bank, request, state);
    }

    @Override
    public Optional<Kept> report(UUID bank, UUID request) {
        return reports.findByIdOptional(new VerificationReportRow.Key(bank, request))
                .map(row -> new Kept(
                        row.checkedAt,
                        checks.list(OF_REQUEST, Sort.by("position"), bank, request).stream()
                                .map(VerificationCheckRow::check)
                                .toList()));
    }

    @Override
    public boolean add(UUID bank, UUID request, Decided decided, VerificationReport.State state) {
        if (reports.findById(new VerificationReportRow.Key(bank, request), LockModeType.PESSIMISTIC_WRITE) == null) {
            throw new IllegalStateException("a decision about a report that there is not: " + request);
        }
        int before = Math.toIntExact(decisions.count(OF_REQUEST, bank, request));
        if (before >= DECISIONS_MAX) {
            return false;
        }
        decisions.persistAndFlush(VerificationDecisionRow.of(bank, request, before + 1, decided));
        tell(bank, request, state);
        return true;
    }

    private void tell(UUID bank, UUID request, VerificationReport.State state) {
        events.tellChange(bank, EventType.CHECKED, EventData.checked(request, state.wireName()));
        steps.changed(bank, request, StepsToTell.About.VERIFICATION);
    }

    @Override
    public List<Decided> decisions(UUID bank, UUID request) {
        return decisions.list(OF_REQUEST, Sort.by("number"), bank, request).stream()
                .map(VerificationDecisionRow::decided)
                .toList();
    }
}
