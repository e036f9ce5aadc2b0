package io.counterfoil.workflow.caseflow;

import io.counterfoil.kernel.Ids;
import io.counterfoil.kernel.Money;
import io.counterfoil.service.events.Inbox;
import io.counterfoil.workflow.caseflow.CaseEngine.OpenTask;
import io.counterfoil.workflow.caseflow.CaseFiles.Parked;
import io.counterfoil.workflow.platform.PlatformFact;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Takes up what happened: an event begins a case, closes the tasks that name it, and meets what waits for it. What comes early
 * is parked; what comes late is dropped and counted; what comes twice is known by its id.
 */
@ApplicationScoped
public class DriveCases {

    private static final Logger LOG = Logger.getLogger(DriveCases.class);
    /** The type of the event that moves the business date. */
    public static final String DAY_MOVED = Signals.DAY_MOVED;

    private static final String CONSUMER = "workflow";
    /** Said after the end, these are somebody's money. */
    private static final Set<String> ALARMING = Set.of("RedemptionDisputed", "FundsDisputed", "PayoutReturned");

    private final Inbox inbox;
    private final Signals signals;
    private final CaseFiles files;
    private final CaseEngine engine;
    private final FeedPosition feed;
    private final Conduct conduct;
    private final StandingInstructions instructions;
    private final LeftOutEvents leftOut;
    private final LateWords late;

    DriveCases(
            Inbox inbox,
            Signals signals,
            CaseFiles files,
            CaseEngine engine,
            FeedPosition feed,
            Conduct conduct,
            StandingInstructions instructions,
            LeftOutEvents leftOut,
            LateWords late) {
        this.inbox = inbox;
        this.signals = signals;
        this.files = files;
        this.engine = engine;
        this.feed = feed;
        this.conduct = conduct;
        this.instructions = instructions;
        this.leftOut = leftOut;
        this.late = late;
    }

    /**
     * In one transaction with the place in the feed: after a crash the next one goes on behind it.
     *
     * @return whether the business date has moved with it
     */
    @Transactional
    public boolean takeUp(String before, PlatformFact fact) {
        feed.advance(before, fact.sequence());
        if (!inbox.takesUp(CONSUMER, fact.id())) {
            return false;
        }
        if (fact.type().equals(Signals.DAY_MOVED)) {
            feed.moveDay(fact.day("to"));
            engine.showDay(feed.day());
            return true;
        }
        LocalDate today = feed.day();
        engine.showDay(today);
        remember(fact, today);
        signals.starts(fact, today).ifPresent(start -> begin(fact, start, today));
        signals.of(fact, today).forEach(signal -> meet(fact, signal));
        return false;
    }

    /** It cannot be taken up: what comes after it goes on without it, and operators see that it is missing. */
    @Transactional
    public void leaveOut(String before, PlatformFact fact, String why) {
        feed.advance(before, fact.sequence());
        leftOut.add(fact, why);
    }

    /** For whoever makes a step: the engine's clock shows the day at which the feed stands. */
    public void show(LocalDate day) {
        engine.showDay(day);
    }

    /** A step was made from elsewhere: what is parked is offered again. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void stepped(CaseFile file) {
        settle(file);
    }

    private void remember(PlatformFact fact, LocalDate today) {
        switch (fact.type()) {
            case "io.counterfoil.participant.standing-instruction-given.v1" ->
                instructions.given(fact.id("instructionId"), fact.id("supplier"), fact.id("debtor"));
            case "io.counterfoil.participant.standing-instruction-stopped.v1" ->
                instructions.stopped(fact.id("instructionId"));
            default -> {}
        }
        Conduct.Kind kind = switch (fact.type()) {
            case "io.counterfoil.payable.payable-overdue.v1" -> Conduct.Kind.OVERDUE;
            case "io.counterfoil.settlement.redemption-disputed.v1" -> Conduct.Kind.DISPUTED;
            default -> null;
        };
        if (kind != null) {
            conduct.remember(fact.id("debtor"), fact.id("payableId"), kind, today);
        }
    }

    private void begin(PlatformFact fact, Signal start, LocalDate today) {
        if (files.find(start.process(), start.key()).isPresent()) {
            return; // for instance the root of a case that an operator began anew
        }
        String instance = engine.start(start.message(), start.key(), start.variables());
        Money value = fact.value();
        files.open(
                new CaseFile(
                        Ids.next(),
                        start.process(),
                        start.key(),
                        instance,
                        fact.id("payableId"),
                        value,
                        today,
                        null,
                        null),
                signals.parties(start.process(), fact));
    }

    private void meet(PlatformFact fact, Signal signal) {
        var found = files.find(signal.process(), signal.key());
        if (found.isEmpty()) {
            LOG.debugf("%s is about no case: %s", signal.message(), signal.key());
            return; // it began before this service did
        }
        CaseFile file = files.locked(found.get().id());
        if (!file.isOpen()) {
            feed.countLate();
            if (ALARMING.contains(signal.message())) {
                late.came(file, signal.message());
            }
            return;
        }
        files.addParties(file.id(), signals.joins(file.process(), fact));
        offerParked(file);
        imply(file, signal.implied(), signal.variables());
        if (isWelcome(file, signal.message())) {
            take(file, signal.message(), signal.implied(), signal.variables());
        } else if (engine.isOpen(file.instance()) && engine.isBusy(file.instance())) {
            files.park(file.id(), signal.message(), signal.implied(), signal.variables());
        } else {
            feed.countLate(); // nothing that is on its way will ask for it
        }
        settle(file);
    }

    /** What is parked and was not met is forgotten once nothing is on its way that could ask for it. */
    private void settle(CaseFile file) {
        offerParked(file);
        if (engine.isOpen(file.instance()) && !engine.isBusy(file.instance())) {
            for (Parked parked : files.parked(file.id())) {
                files.unpark(file.id(), parked.ordinal());
                feed.countLate();
            }
        }
    }

    /** A settlement that nothing on the ledger ends any more, seen and not told: once, while an operator has it to do. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void stuck(CaseFile file) {
        Signal stuck = signals.stuck(file, feed.day());
        boolean seenTo = !open(file.instance(), Signals.CONTINUED, Set.of()).isEmpty();
        if (!seenTo && isWelcome(file, stuck.message())) {
            take(file, stuck.message(), List.of(), stuck.variables());
        }
    }

    private void offerParked(CaseFile file) {
        boolean met = true;
        while (met && engine.isOpen(file.instance())) {
            met = false;
            for (Parked parked : files.parked(file.id())) {
                met = imply(file, parked.implied(), parked.variables());
                if (isWelcome(file, parked.message())) {
                    files.unpark(file.id(), parked.ordinal());
                    take(file, parked.message(), parked.implied(), parked.variables());
                    met = true;
                }
                if (met) {
                    break; // from the first again: what it led to may wait for an older one
                }
            }
        }
    }

    /** What a message implies is met before it, where it is still waited for. */
    private boolean imply(CaseFile file, List<String> implied, Map<String, Object> variables) {
        boolean met = false;
        for (String earlier : implied) {
            if (isWelcome(file, earlier)) {
                take(file, earlier, List.of(), variables);
                met = true;
            }
        }
        return met;
    }

    private boolean isWelcome(CaseFile file, String message) {
        String instance = file.instance();
        return engine.isOpen(instance)
                && (engine.waitsFor(instance, message)
                        || engine.renews(instance, message)
                        || !open(instance, message, Set.of()).isEmpty());
    }

    /**
     * First it closes each task that names it, once, also one that opens because of it; then it meets one waiting message. Between
     * the two there may be a step that waits for something parked.
     */
    private void take(CaseFile file, String message, List<String> implied, Map<String, Object> variables) {
        String instance = file.instance();
        Set<String> closed = new HashSet<>();
        engine.set(instance, variables);
        engine.renew(instance, message);
        List<OpenTask> tasks = open(instance, message, closed);
        while (!tasks.isEmpty()) {
            closed.add(tasks.get(0).activity());
            engine.complete(tasks.get(0).id(), Map.of());
            tasks = open(instance, message, closed);
        }
        if (!delivered(instance, message) && !closed.isEmpty()) {
            imply(file, implied, variables);
            offerParked(file);
            delivered(instance, message);
        }
    }

    private boolean delivered(String instance, String message) {
        return engine.isOpen(instance) && engine.deliver(instance, message);
    }

    private List<OpenTask> open(String instance, String message, Set<String> closed) {
        if (!engine.isOpen(instance)) {
            return List.of();
        }
        return engine.tasksClosedBy(instance, message).stream()
                .filter(task -> !closed.contains(task.activity()))
                .toList();
    }
}
