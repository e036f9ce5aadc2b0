package io.counterfoil.portal.standinginstruction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.portal.directory.Party;
import io.counterfoil.portal.operation.Attempt;
import io.counterfoil.portal.operation.Notice;
import io.counterfoil.portal.payable.Payable.PersonalAct;
import io.counterfoil.portal.platform.Listing;
import io.counterfoil.portal.standinginstruction.StandingInstructionsApi.InstructionJson;
import io.counterfoil.portal.standinginstruction.StandingInstructionsApi.PersonalActJson;
import io.counterfoil.portal.standinginstruction.StandingInstructionsView.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the pages of standing instructions show, and when a button is there. */
class StandingInstructionsViewTest {

    private static final Instant AT = Instant.parse("2026-07-15T06:32:08Z");
    private static final PersonalAct WANG = new PersonalAct("1", "Wang", AT);
    private static final PersonalAct LI = new PersonalAct("2", "Li", AT.plusSeconds(60));

    @Test
    void activeOnesStandBeforeStoppedOnesAndTheNewestFirst() {
        List<StandingInstruction> given = List.of(one(LI), one(null), one(LI), one(null));
        StandingInstructionsView view = view(given, true, null, null);
        assertEquals(List.of(given.get(3), given.get(1)), instructions(view.active()));
        assertEquals(List.of(given.get(2), given.get(0)), instructions(view.stopped()));
        assertEquals(0, view.notListed());
        assertTrue(view.complete());
        assertEquals("debtor " + given.get(3).debtor(), view.active().get(0).debtor());
    }

    @Test
    void allActiveOnesAreListedAndTheLatestStoppedOnes() {
        List<StandingInstruction> given = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            given.add(one(null));
            given.add(one(LI));
        }
        StandingInstructionsView view = view(given, false, null, null);
        assertEquals(30, view.active().size());
        assertEquals(StandingInstructionsView.STOPPED_MAX, view.stopped().size());
        assertEquals(given.get(59), view.stopped().get(0).instruction());
        assertEquals(10, view.notListed());
        assertFalse(view.complete());
    }

    @Test
    void onlyWhatIsTrueOfThemIsSaidOfThoseInTheAddress() {
        StandingInstruction active = one(null);
        StandingInstruction stopped = one(LI);
        List<StandingInstruction> given = List.of(active, stopped);
        StandingInstructionsView right = view(given, true, active.id(), stopped.id());
        assertEquals(active, right.justGiven().instruction());
        assertEquals(stopped, right.justStopped().instruction());
        StandingInstructionsView wrong = view(given, true, stopped.id(), active.id());
        assertNull(wrong.justGiven());
        assertNull(wrong.justStopped());
    }

    @Test
    void anotherOneIsGivenFromTheOneThatItReplaces() {
        StandingInstruction active = one(null);
        assertEquals(
                "/standing-instructions/new?debtor=" + active.debtor() + "&yearlyCostMax=4.50",
                new Row(active, "Sample Heavy").anew());
        CheckView check = new CheckView(
                new NewInstruction(new Party(active.debtor(), "Sample Heavy"), new BigDecimal("3.90")),
                active,
                attempt(Notice.NONE));
        assertEquals("/standing-instructions/new?debtor=" + active.debtor() + "&yearlyCostMax=3.90", check.change());
    }

    @Test
    void whatWasTypedStandsInTheAddress() {
        assertEquals("?debtor=%E6%A0%B7%E4%BE%8B+%26&yearlyCostMax=4%2C5%25", new Typed("样例 &", "4,5%").query());
    }

    @Test
    void whatIsStoppedOrBeingStoppedIsNotStoppedAgain() {
        assertTrue(new StopView(one(null), "Sample Heavy", attempt(Notice.NONE)).canBeStopped());
        assertFalse(new StopView(one(LI), "Sample Heavy", attempt(Notice.NONE)).canBeStopped());
        assertFalse(new StopView(one(null), "Sample Heavy", attempt(new Notice(Notice.Kind.UNKNOWN, List.of())))
                .canBeStopped());
    }

    @Test
    void whoStoppedItIsKnownOnceItIsStopped() {
        PersonalActJson wang = new PersonalActJson("1", "Wang", AT);
        PersonalActJson li = new PersonalActJson("2", "Li", AT.plusSeconds(60));
        UUID id = UUID.randomUUID();
        StandingInstruction active =
                StandingInstruction.of(new InstructionJson(id, id, "4.50", wang, null, 0, List.of()));
        assertTrue(active.isActive());
        assertEquals(WANG, active.given());
        StandingInstruction stopped =
                StandingInstruction.of(new InstructionJson(id, id, "4.50", wang, li, 1, List.of(id)));
        assertFalse(stopped.isActive());
        assertEquals(1, stopped.taken());
        assertEquals(List.of(id), stopped.requests());
        assertEquals(LI, stopped.stopped());
    }

    @Test
    void aRefusalIsSaidBesideTheFieldThatItIsAbout() {
        assertEquals("debtor", StandingInstructionPages.input("debtor"));
        assertEquals("yearlyCostMax", StandingInstructionPages.input("yearlyCostMax"));
        assertEquals("", StandingInstructionPages.input("Idempotency-Key"));
    }

    private static StandingInstructionsView view(
            List<StandingInstruction> all, boolean complete, @Nullable UUID justGiven, @Nullable UUID justStopped) {
        return StandingInstructionsView.of(
                new Listing<>(all, complete), debtor -> "debtor " + debtor, justGiven, justStopped);
    }

    private static List<StandingInstruction> instructions(List<Row> rows) {
        return rows.stream().map(Row::instruction).toList();
    }

    private static StandingInstruction one(@Nullable PersonalAct stopped) {
        return new StandingInstruction(
                UUID.randomUUID(), UUID.randomUUID(), new BigDecimal("4.50"), WANG, stopped, 0, List.of());
    }

    private static Attempt attempt(Notice notice) {
        return new Attempt(UUID.randomUUID(), notice, false, "", null);
    }
}
