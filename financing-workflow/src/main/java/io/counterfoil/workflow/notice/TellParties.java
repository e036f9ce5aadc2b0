package io.counterfoil.workflow.notice;

import io.counterfoil.kernel.Ids;
import io.counterfoil.workflow.caseflow.CaseEngine;
import io.counterfoil.workflow.caseflow.CaseFile;
import io.counterfoil.workflow.caseflow.CaseFiles;
import io.counterfoil.workflow.caseflow.FeedPosition;
import io.counterfoil.workflow.task.PeoplesTasks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells those whom a case is about, and reminds those who must act. */
@ApplicationScoped
public class TellParties {

    private static final String BANK = "bank";
    private static final String REMINDER = "chase_remind";

    private final Notices notices;
    private final CaseFiles files;
    private final PeoplesTasks tasks;
    private final FeedPosition feed;
    private final CaseEngine engine;

    TellParties(Notices notices, CaseFiles files, PeoplesTasks tasks, FeedPosition feed, CaseEngine engine) {
        this.notices = notices;
        this.files = files;
        this.tasks = tasks;
        this.feed = feed;
        this.engine = engine;
    }

    /** @param chase what the escalation decided, of a reminder */
    public void tell(CaseFile file, String activity, @Nullable Object chase) {
        boolean reminder = activity.equals(REMINDER);
        int level = reminder && chase instanceof Map<?, ?> decided && decided.get("level") instanceof Number number
                ? number.intValue()
                : 0;
        Set<UUID> recipients = reminder ? awaited(file, chase) : files.parties(file.id());
        for (UUID recipient : recipients) {
            notices.add(new Notice(
                    Ids.next(), file.id(), recipient, activity, reminder ? "reminded" : "told", level, feed.day()));
        }
    }

    /** Whose people have a task; else, where a bank is awaited, the banks of the case. Operators have their list. */
    private Set<UUID> awaited(CaseFile file, @Nullable Object chase) {
        Set<UUID> people = tasks.awaited(file.instance());
        boolean bank = chase instanceof Map<?, ?> decided && BANK.equals(decided.get("to"));
        if (!people.isEmpty() || !bank) {
            return people;
        }
        Optional<UUID> payingBank =
                engine.variable(file.instance(), "payingBank").map(id -> UUID.fromString(id.toString()));
        if (payingBank.isPresent()) {
            return Set.of(payingBank.get());
        }
        Set<UUID> others = new HashSet<>(files.parties(file.id()));
        for (String role : List.of("supplier", "debtor", "creditor")) {
            engine.variable(file.instance(), role).ifPresent(id -> others.remove(UUID.fromString(id.toString())));
        }
        return others;
    }
}
