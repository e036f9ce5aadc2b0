package io.counterfoil.bank.step.postgres;

import io.counterfoil.bank.step.StepsToTell;
import io.counterfoil.kernel.CutText;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** When something is due, the database's clock says: that of all instances. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class PostgresStepsToTell implements StepsToTell {

    private static final int TAKEN_SECONDS = 120;
    private static final int DETAIL_LENGTH_MAX = 2_000;
    private static final String NOW = "offset datetime";
    private static final String THIS = " where bank = ?1 and requestId = ?2 and about = ?3 and version = ?4";

    private final StepToTellRows rows;

    PostgresStepsToTell(StepToTellRows rows) {
        this.rows = rows;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void changed(UUID bank, UUID request, About about) {
        Instant now = Clock.systemUTC().instant();
        StepToTellRow row = rows.findById(new StepToTellRow.Key(bank, request, about), LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            row = new StepToTellRow();
            row.bank = bank;
            row.requestId = request;
            row.about = about;
            row.version = 1;
            row.dueAt = now;
            rows.persistAndFlush(row);
            return;
        }
        row.version++;
        row.attempts = 0;
        row.dueAt = now;
        rows.flush();
    }

    @Override
    public List<Due> take(Collection<UUID> banks, int max) {
        List<Due> taken = new ArrayList<>();
        List<StepToTellRow> found = rows.find("dueAt <= " + NOW + " and bank in ?1", Sort.by("dueAt"), banks)
                .page(0, max)
                .list();
        for (StepToTellRow row : found) {
            // Of two instances one gets it: the other finds that it is not due any more.
            int got = rows.update(
                    "attempts = attempts + 1, dueAt = " + in(TAKEN_SECONDS) + THIS + " and dueAt <= " + NOW,
                    row.bank,
                    row.requestId,
                    row.about,
                    row.version);
            if (got == 1) {
                Due due = row.due();
                taken.add(
                        new Due(due.bank(), due.request(), due.about(), due.version(), due.attempts() + 1, due.told()));
            }
        }
        return taken;
    }

    /** A newer version stays due; what the platform took of it counts for it, too. */
    @Override
    public void told(Due due, @Nullable String digest) {
        rows.update(
                "told = ?4 where bank = ?1 and requestId = ?2 and about = ?3",
                due.bank(),
                due.request(),
                due.about(),
                digest);
        end("dueAt = null, detail = null", due);
    }

    @Override
    public void again(Due due, String why, int seconds) {
        end("detail = ?5, dueAt = " + in(seconds), due, CutText.of(why, DETAIL_LENGTH_MAX));
    }

    @Override
    public void giveUp(Due due, String why) {
        end("detail = ?5, dueAt = null", due, CutText.of(why, DETAIL_LENGTH_MAX));
    }

    private void end(String set, Due due, Object... more) {
        List<Object> values = new ArrayList<>(List.of(due.bank(), due.request(), due.about(), due.version()));
        values.addAll(List.of(more));
        rows.update(set + THIS, values.toArray());
    }

    private static String in(int seconds) {
        return NOW + " + " + seconds + " second";
    }
}
