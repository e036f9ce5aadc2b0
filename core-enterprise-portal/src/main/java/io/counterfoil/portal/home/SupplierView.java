package io.counterfoil.portal.home;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.casework.WaitingView;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier's first page shows; parties by name.
 *
 * @param todo tasks of cases
 * @param todoCount of tasks and of offers, as far as they were read
 * @param offered offers that no task speaks of, as far as they are listed; {@code offeredCount} is of all. They are all offers
 *     while the workflow is away
 * @param free those that are listed; {@code freeCount} is of all
 * @param complete false if there is more than was read
 */
public record SupplierView(
        List<Holding> holdings,
        WaitingView todo,
        int todoCount,
        List<Offered> offered,
        int offeredCount,
        List<FreePiece> free,
        int freeCount,
        List<Waiting> waiting,
        boolean complete) {

    public record Offered(UUID id, String from, Money value, LocalDate dueOn, LocalDate lastDay) {}

    public record FreePiece(UUID id, String debtor, Money value, LocalDate dueOn, boolean frozen) {}

    /**
     * @param id of the offer or the financing request
     * @param party who has to do something; empty for banks that are asked
     */
    public record Waiting(
            UUID id,
            Kind kind,
            String party,
            Money value,
            @Nullable LocalDate lastDay,
            int quotes) {

        public boolean isOffer() {
            return kind == Kind.OFFERED;
        }

        public enum Kind {
            OFFERED,
            ASKED,
            QUOTED,
            SOLD,
            APPROVED,
            PAID
        }
    }

    public int offersNotListed() {
        return offeredCount - offered.size();
    }

    public int notListed() {
        return freeCount - free.size();
    }
}
