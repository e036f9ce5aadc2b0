package io.counterfoil.workflow.feed;

import static io.counterfoil.workflow.caseflow.ProcessName.CONFIRMATION;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.counterfoil.kernel.Ids;
import io.counterfoil.service.sql.Sql;
import io.counterfoil.workflow.Story;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The day on which a feed begins: nobody says it, and events come before the first one that moves it. */
@QuarkusTest
class FirstDayTest extends Story {

    @Inject
    Sql sql;

    @Test
    void whatComesBeforeTheFirstMoveOfTheDayBelongsToTheDayBeforeIt() {
        feed.round();
        LocalDate moved = today().plusDays(7);
        asANewcomer();
        UUID payable = told();
        platform.moveTo(moved.toString());
        feed.round();
        assertEquals(moved.minusDays(1), caseOf(CONFIRMATION, payable).begunOn());
        assertEquals(moved, position.day());
    }

    /** More of them than one page of the feed. */
    @Test
    void theFirstMoveIsFoundOnALaterPage() {
        feed.round();
        LocalDate moved = today().plusDays(7);
        asANewcomer();
        UUID payable = told();
        for (int i = 0; i < 60; i++) {
            platform.tell("payable.payable-consented", of(Ids.next(), "consentsMissing", 1));
        }
        platform.moveTo(moved.toString());
        while (!position.maybeDay().equals(Optional.of(moved))) {
            feed.round();
        }
        assertEquals(moved.minusDays(1), caseOf(CONFIRMATION, payable).begunOn());
    }

    @Test
    void aFeedThatNeverMovedTheDayBeginsOnThePlatformsDay() {
        feed.round();
        asANewcomer();
        UUID payable = told();
        feed.round();
        assertEquals(today(), caseOf(CONFIRMATION, payable).begunOn());
        assertEquals(today(), position.day());
    }

    /** It has read on and does not know the day. */
    private void asANewcomer() {
        assertEquals(1, sql.update("update workflow.feed set business_date = null"));
    }

    private UUID told() {
        UUID payable = Ids.next();
        platform.show("/payables/" + payable, plain().put("id", payable.toString()));
        platform.tell(
                "payable.payable-recorded",
                of(
                        payable,
                        "dueOn",
                        today().plusMonths(3).toString(),
                        "rootId",
                        root(payable).toString()));
        return payable;
    }
}
