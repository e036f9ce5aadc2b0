package io.counterfoil.workflow.notice;

import io.counterfoil.kernel.Ids;
import io.counterfoil.workflow.caseflow.CaseFile;
import io.counterfoil.workflow.caseflow.CaseFiles;
import io.counterfoil.workflow.caseflow.FeedPosition;
import io.counterfoil.workflow.task.PeoplesTasks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells those whom a case is about, and reminds those who must act. */
@ApplicationScoped
public class TellParties {

    private static final String REMINDER = "chase_remind";

    private final Notices notices;
    private final CaseFiles files;
    private final PeoplesTasks tasks;
    private final FeedPosition feed;

    TellParties(Notices notices, CaseFiles files, PeoplesTasks tasks, FeedPosition feed) {
        this.notices = notices;
        this.files = files;
        this.tasks = tasks;
        this.feed = feed;
    }

    /** @param chase what the escalation decided, of a reminder */
    public void tell(CaseFile file, String activity, @Nullable Object chase) {
        boolean reminder = activity.equals(REMINDER);
        int level = reminder && chase instanceof Map<?, ?> decided && decided.get("level") instanceof Number number
                ? number.intValue()
                : 0;
        Set<UUID> recipients = reminder ? tasks.awaited(file.instance()) : Set.of();
        if (recipients.isEmpty()) {
            recipients = files.parties(file.id());
        }
        for (UUID recipient : recipients) {
            notices.add(new Notice(
                    Ids.next(), file.id(), recipient, activity, reminder ? "reminded" : "told", level, feed.day()));
        }
    }
}
