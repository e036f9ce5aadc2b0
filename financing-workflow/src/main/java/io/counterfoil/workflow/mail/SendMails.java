package io.counterfoil.workflow.mail;

import io.counterfoil.workflow.mail.TaskMails.Due;
import io.counterfoil.workflow.mail.TaskMails.Outcome;
import io.counterfoil.workflow.person.KnownPerson;
import io.counterfoil.workflow.person.Persons;
import io.counterfoil.workflow.task.PeoplesTask;
import io.counterfoil.workflow.task.PeoplesTasks;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Tells persons by mail what waits for them: one mail for each task and person, and one for all that is new to a person. Beside the
 * thread that drives the cases; a mail server that is away delays mails and nothing else.
 */
@ApplicationScoped
public class SendMails {

    private static final Logger LOG = Logger.getLogger(SendMails.class);
    private static final int TASKS_A_RUN = 200;
    private static final int TRIES = 5;
    private static final int TIMES = 5; // each pause is so many times as long as the one before
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    /** Longer than a whole run can take. */
    private static final Duration MINE = Duration.ofHours(2);

    private static final String OPERATORS = "platform";

    private final TaskMails mails;
    private final PeoplesTasks tasks;
    private final Persons persons;
    private final Post post;
    private final Duration openFor;
    private final String portal;

    /**
     * @param openFor a task that is done sooner is no mail
     * @param portal address that people know
     */
    SendMails(
            TaskMails mails,
            PeoplesTasks tasks,
            Persons persons,
            Post post,
            @ConfigProperty(name = "counterfoil.mail.after", defaultValue = "1M") Duration openFor,
            @ConfigProperty(name = "counterfoil.mail.portal-url") Optional<String> portal) {
        this.mails = mails;
        this.tasks = tasks;
        this.persons = persons;
        this.post = post;
        this.openFor = openFor;
        this.portal = portal.orElse("");
    }

    /** @return how many mails were sent */
    public int send() {
        List<Due> due = mails.take(openFor, MINE, TASKS_A_RUN);
        Map<KnownPerson, List<PeoplesTask>> letters = new LinkedHashMap<>();
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        for (Due each : due) {
            outcomes.put(each.task(), address(each.task(), letters));
        }
        Set<String> failed = new HashSet<>();
        int sent = 0;
        for (Map.Entry<KnownPerson, List<PeoplesTask>> letter : letters.entrySet()) {
            Set<String> about = letter.getValue().stream().map(PeoplesTask::id).collect(Collectors.toSet());
            if (isSent(letter.getKey(), letter.getValue())) {
                mails.tell(about, letter.getKey().subject());
                sent++;
            } else {
                failed.addAll(about);
            }
        }
        for (Due each : due) {
            close(each, Objects.requireNonNull(outcomes.get(each.task())), failed.contains(each.task()));
        }
        return sent;
    }

    private Outcome address(String id, Map<KnownPerson, List<PeoplesTask>> letters) {
        Optional<PeoplesTask> open = QuarkusTransaction.requiringNew().call(() -> tasks.find(id));
        if (open.isEmpty()) {
            return Outcome.CLOSED;
        }
        Set<KnownPerson> concerned = concerned(open.get());
        Set<String> told = mails.told(id);
        concerned.stream()
                .filter(person -> !told.contains(person.subject()))
                .forEach(person -> letters.computeIfAbsent(person, none -> new ArrayList<>())
                        .add(open.get()));
        return concerned.isEmpty() ? Outcome.NOBODY : Outcome.SENT;
    }

    private Set<KnownPerson> concerned(PeoplesTask task) {
        return task.groups().stream()
                .flatMap(group -> {
                    int at = group.indexOf('@');
                    String whose = group.substring(at + 1);
                    return persons
                            .of(group.substring(0, at), whose.equals(OPERATORS) ? null : UUID.fromString(whose))
                            .stream();
                })
                .collect(Collectors.toSet());
    }

    private boolean isSent(KnownPerson person, List<PeoplesTask> about) {
        try {
            post.send(person.email(), Letter.of(about, person.language(), portal));
            return true;
        } catch (RuntimeException refused) {
            LOG.warnf(
                    "a mail about %d tasks was not taken: %s",
                    about.size(), refused.getClass().getSimpleName());
            return false;
        }
    }

    private void close(Due due, Outcome outcome, boolean failed) {
        if (!failed) {
            mails.done(due.task(), outcome);
        } else if (due.tries() + 1 >= TRIES) {
            LOG.errorf("no mail could be sent about task %s; people see it in the portal", due.task());
            mails.done(due.task(), Outcome.FAILED);
        } else {
            mails.again(due.task(), FIRST_PAUSE.multipliedBy((long) Math.pow(TIMES, due.tries())));
        }
    }
}
