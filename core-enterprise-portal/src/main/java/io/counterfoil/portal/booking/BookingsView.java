package io.counterfoil.portal.booking;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.form.Mistakes;
import io.counterfoil.portal.operation.Attempt;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param items the oldest first
 * @param notListed how many more there are, as far as they were counted
 * @param complete false if there are more than were counted
 * @param payments of ours that wait for a person
 * @param officer who may send statements and resolve
 * @param approver who may instruct a payment once more
 * @param taken of the statement that was sent just now
 * @param reported of the status report that was sent just now
 */
public record BookingsView(
        List<Item> items,
        int notListed,
        boolean complete,
        List<Payment> payments,
        boolean officer,
        boolean approver,
        @Nullable Taken taken,
        @Nullable Reported reported,
        Typed typed,
        Mistakes mistakes,
        Attempt attempt) {

    /** What was said of one item, and did not get through. */
    public record Typed(@Nullable UUID item, String action, String reason) {

        static final Typed NOTHING = new Typed(null, "", "");
    }

    /** @param workItems that need somebody */
    public record Taken(String message, int bookings, int newBookings, int matched, int workItems) {}

    /** @param state of the payment that it is about; null when it is about none of ours */
    public record Reported(String message, @Nullable String state) {}

    /**
     * @param why rejected, cancelled, by-hand: the payee has no account, or came-back
     * @param toHolder by a settlement, not the payout of a financing
     * @param page address of what it pays
     * @param reason as the bank's own system gave it
     * @param before how often it was instructed before
     */
    public record Payment(
            UUID id,
            String why,
            boolean toHolder,
            Money amount,
            String reference,
            String page,
            String reason,
            int before) {

        /** Without an account there is nothing that could be instructed. */
        public boolean canBeInstructed() {
            return !why.equals("by-hand");
        }
    }

    /** @param page address of what it pays */
    public record Expected(String reference, Money amount, String page) {}

    /**
     * @param kind why somebody has to look at it
     * @param proposal an action
     * @param difference that is missing, or too much
     * @param amount of the payment; null when the booking is listed in another way by now
     * @param arrived money came in, not out
     * @param details what the payer wrote, and references
     */
    public record Item(
            UUID id,
            String kind,
            String proposal,
            @Nullable Money difference,
            String account,
            @Nullable Money amount,
            boolean arrived,
            @Nullable LocalDate day,
            String party,
            List<String> details,
            @Nullable Expected expected) {

        private static final List<String> ALWAYS = List.of("pay-back", "ask-bank", "put-aside");
        private static final List<String> NEVER_TAKEN =
                List.of("partial", "returned", "reversal", "details-do-not-add-up", "other-currency");

        /** A booking that waits for the rest is resolved by nobody. */
        public boolean waits() {
            return proposal.equals("wait-for-rest");
        }

        /** Says what the difference is; empty for an amount that is no difference. */
        public String differs() {
            return switch (proposal) {
                case "wait-for-rest", "take-together" -> "missing";
                case "take-and-pay-back" -> "too-much";
                default -> kind.equals("charges-deducted") ? "charges" : "";
            };
        }

        /** What can be said of it, the proposed first. */
        public List<String> choices() {
            List<String> choices = new ArrayList<>();
            if (!waits()) {
                choices.add(proposal);
            }
            if (expected != null && !NEVER_TAKEN.contains(kind) && !choices.contains("take")) {
                choices.add("take");
            }
            ALWAYS.stream().filter(each -> !choices.contains(each)).forEach(choices::add);
            return choices;
        }
    }

    public String actionOf(Item item) {
        String first = item.waits() ? "" : item.choices().get(0); // nobody gives up waiting by mistake
        return item.id().equals(typed.item()) ? typed.action() : first;
    }

    /** @param item or payment */
    public String reasonOf(UUID item) {
        return item.equals(typed.item()) ? typed.reason() : "";
    }

    /** Beside the field of that item, not of all. */
    public String mistakeOf(UUID item) {
        return mistakes.of(reasonField(item));
    }

    public String mistakenActionOf(Item item) {
        return mistakes.of(actionField(item.id()));
    }

    static String actionField(UUID item) {
        return "action-" + item;
    }

    static String reasonField(UUID item) {
        return "reason-" + item;
    }
}
