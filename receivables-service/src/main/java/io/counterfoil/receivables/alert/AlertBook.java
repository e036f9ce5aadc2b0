package io.counterfoil.receivables.alert;

import io.counterfoil.kernel.Page;
import io.counterfoil.kernel.Person;
import io.counterfoil.receivables.alert.model.AlertKind;
import io.counterfoil.receivables.alert.model.AlertState;
import io.counterfoil.receivables.alert.model.Finding;
import io.counterfoil.receivables.alert.model.Severity;
import io.counterfoil.service.web.PageWish;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Alerts, what people did with them, and which days were searched. */
public interface AlertBook {

    /** @return false if it is known already, with this severity or a worse one */
    boolean add(Finding finding, Severity severity, LocalDate foundOn);

    Optional<LocalDate> lastSearched();

    /** @return false if it was searched before, or is being searched by somebody else */
    boolean beginSearch(LocalDate day);

    void endSearch(LocalDate day, int found, boolean complete);

    /** Held until the end of the transaction. */
    Optional<Standing> lock(UUID id);

    /**
     * @param owner who has it from now on; null for nobody
     * @param reason null where none is given
     */
    void act(UUID id, AlertState state, Act act, Person person, @Nullable Person owner, @Nullable String reason);

    Page<AlertView> list(@Nullable AlertState state, @Nullable AlertKind kind, PageWish page);

    Optional<AlertView> find(UUID id);

    /** @param escalator null unless it is escalated */
    record Standing(
            AlertState state,
            @Nullable String ownerSubject,
            @Nullable String escalator) {}

    enum Act {
        TAKEN,
        ACKNOWLEDGED,
        ESCALATED
    }
}
