package io.counterfoil.workflow.caseflow;

import io.counterfoil.kernel.Ids;
import io.counterfoil.service.events.Inbox;
import io.counterfoil.workflow.platform.PlatformFact;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
    private final LocalCalls local;

    DriveCases(
            Inbox inbox,
            Signals signals,
            CaseFiles files,
            CaseEngine engine,
            FeedPosition feed,
            Conduct conduct,
            StandingInstructions instructions,
            LeftOutEvents leftOut,
            LateWords late,
            LocalCalls local) {
        this.inbox = inbox;
        this.signals = signals;
        this.files = files;
        this.engine = engine;
        this.feed = feed;
        this.conduct = conduct;
        this.instructions = instructions;
        this.leftOut = leftOut;
        this.late = late;
        this.local = local;
    }

    /**
     * In one transaction with the place in the feed: after a crash the next one goes on behind it.
     *
     * @return whether the business date has moved with it
     */
    @Transactional
    public boolean takeUp(String before, PlatformFact fact) {
        feed.advance(before, fact.sequence());
        feed.mayBeDoneAgain();
        if (!inbox.takesUp(CONSUMER, fact.id())) {
            return false;
        }
        if (fact.type().equals(Signals.DAY_MOVED)) {
            feed.moveDay(fact.day("to"));
            engine.showDay(feed.day());
            return true;
        }
        follow(fact);
        return false;
    }

    /**
     * Beside others that concern other payables; the place in the feed moves when all of them are taken up. After a crash they come
     * again, and those that were taken up are known.
     */
    @Transactional
    public void takeUpBesideOthers(PlatformFact fact) {
        feed.mayBeDoneAgain();
        if (inbox.takesUp(CONSUMER, fact.id())) {
            follow(fact);
        }
    }

    private void follow(PlatformFact fact) {
        LocalDate today = feed.day();
        engine.showDay(today);
        remember(fact, today);
        signals.starts(fact, today).ifPresent(start -> begin(fact, start, today));
        signals.of(fact, today).forEach(signal -> meet(fact, signal));
        join(fact);
    }

    /** All before that place are taken up. */
    @Transactional
    public void advance(String before, String to) {
        feed.advance(before, to);
        feed.mayBeDoneAgain();
    }

    /** It cannot be taken up: what comes after it goes on without it, and operators see that it is missing. */
    @Transactional
    public void leaveOut(PlatformFact fact, String why) {
        if (inbox.takesUp(CONSUMER, fact.id())) {
            leftOut.add(fact, why);
        }
    }

    /** For whoever makes a step: the engine's clock shows the day at which the feed stands. */
    public void show(LocalDate day) {
        engine.showDay(day);
    }

    /** A step was made from elsewhere: what is parked is offered again. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void stepped(CaseFile file) {
        settle(atHand(file));
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
        CaseFile file = new CaseFile(
                Ids.next(),
                start.process(),
                start.key(),
                instance,
                fact.id("payableId"),
                fact.value(),
                today,
                null,
                null);
        files.open(file, PartiesOf.begun(start.process(), fact));
        settle(atHand(file));
    }

    /** Whoever is to be paid, or pays, sees the liquidation of the payable. */
    private void join(PlatformFact fact) {
        Set<UUID> joined = PartiesOf.joinedLiquidation(fact);
        if (joined.isEmpty()) {
            return;
        }
        files.locked(ProcessName.LIQUIDATION, fact.id("payableId"))
                .filter(CaseFile::isOpen)
                .ifPresent(file -> {
                    files.addParties(file.id(), joined);
                    engine.set(file.instance(), PartiesOf.payingBank(fact));
                });
    }

    private void meet(PlatformFact fact, Signal signal) {
        var found = files.locked(signal.process(), signal.key());
        if (found.isEmpty()) {
            LOG.debugf("%s is about no case: %s", signal.message(), signal.key());
            return; // it began before this service did
        }
        CaseFile file = found.get();
        if (!file.isOpen()) {
            feed.countLate();
            if (ALARMING.contains(signal.message())) {
                late.came(file, signal.message());
            }
            return;
        }
        files.addParties(file.id(), PartiesOf.joined(file.process(), fact));
        CaseAtHand at = atHand(file);
        at.offerParked();
        at.imply(signal.implied(), signal.variables());
        if (at.isWelcome(signal.message())) {
            at.take(signal.message(), signal.implied(), signal.variables());
        } else if (at.isBusy()) {
            at.park(signal.message(), signal.implied(), signal.variables());
        } else {
            feed.countLate(); // nothing that is on its way will ask for it
        }
        settle(at);
    }

    private void settle(CaseAtHand at) {
        for (int forgotten = at.settle(); forgotten > 0; forgotten--) {
            feed.countLate();
        }
    }

    private CaseAtHand atHand(CaseFile file) {
        return new CaseAtHand(file, engine, files, local);
    }

    /** A settlement that nothing on the ledger ends any more, seen and not told: once, while an operator has it to do. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void stuck(CaseFile file) {
        Signal stuck = signals.stuck(file, feed.day());
        CaseAtHand at = atHand(file);
        if (!at.hasTaskFor(Signals.CONTINUED) && at.isWelcome(stuck.message())) {
            at.take(stuck.message(), List.of(), stuck.variables());
        }
    }
}
