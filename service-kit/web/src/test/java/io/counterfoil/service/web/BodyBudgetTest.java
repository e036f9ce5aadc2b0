package io.counterfoil.service.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.counterfoil.service.web.BodyBudget.Answer;
import org.junit.jupiter.api.Test;

class BodyBudgetTest {

    private final BodyBudget budget = new BodyBudget(10, 25);

    @Test
    void aParticipantTakesUpToItsLimitAndAllTogetherUpToTheirs() {
        assertEquals(Answer.TAKEN, budget.take("a", 10));
        assertEquals(Answer.PARTICIPANT_HAS_TOO_MANY, budget.take("a", 1));
        assertEquals(Answer.TAKEN, budget.take("b", 10));
        assertEquals(Answer.ALL_HAVE_TOO_MANY, budget.take("c", 6));
        assertEquals(Answer.TAKEN, budget.take("c", 5));
        assertEquals(25, budget.taken());
    }

    @Test
    void whatIsGivenBackCanBeTakenAgain() {
        budget.take("a", 10);
        budget.give("a", 4);
        assertEquals(Answer.PARTICIPANT_HAS_TOO_MANY, budget.take("a", 5));
        assertEquals(Answer.TAKEN, budget.take("a", 4));
        budget.give("a", 10);
        assertEquals(0, budget.taken());
    }

    @Test
    void whatWasRefusedCountsForNothing() {
        budget.take("a", 11);
        assertEquals(0, budget.taken());
    }
}
