package io.counterfoil.portal.payable;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.payable.PayablesApi.PayableJson;
import io.counterfoil.portal.platform.MoneyJson;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a core enterprise owes.
 *
 * @param voucher its first piece, which is on chain when the payable is
 * @param askedBank that the debtor wants to pay instead
 * @param issuedOn of the invoice
 * @param longTenorReason why it is due later than the platform's rules allow without a reason
 * @param live what is still owed; null before it is on chain
 * @param openSettlement the instruction that is not finished
 * @param maker who recorded it; null to whoever may not see that
 * @param consents of checkers, in the order of their giving
 */
public record Payable(
        UUID id,
        UUID voucher,
        String invoiceNumber,
        UUID debtor,
        UUID creditor,
        UUID payingBank,
        @Nullable UUID askedBank,
        Money amount,
        LocalDate issuedOn,
        LocalDate dueOn,
        State state,
        @Nullable LocalDate confirmBy,
        @Nullable String refusalReason,
        @Nullable String longTenorReason,
        @Nullable Money live,
        @Nullable UUID openSettlement,
        @Nullable PersonalAct maker,
        List<PersonalAct> consents) {

    /** {@code RECORDED}, {@code REFUSED} and {@code LAPSED} are off chain; {@code PROPOSED} waits for the creditor. */
    public enum State {
        RECORDED,
        REFUSED,
        LAPSED,
        PROPOSED,
        ISSUED,
        OVERDUE,
        DEFAULTED,
        SETTLED,
        CANCELLED;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether one person's consent counts, or why not. */
    public enum Turn {
        YOURS,
        RECORDED_BY_YOU,
        APPROVED_BY_YOU
    }

    /** @param subject the person as the issuer of tokens knows it */
    public record PersonalAct(String subject, String name, Instant at) {

        private static final int SUBJECT_SHOWN = 8;

        static PersonalAct of(PayablesApi.PersonalActJson json) {
            return new PersonalAct(json.subject(), json.name(), json.at());
        }

        /** A program has no name but its subject. */
        public String shownName() {
            return name.equals(subject) ? subject.substring(Math.max(0, subject.length() - SUBJECT_SHOWN)) : name;
        }
    }

    public Debt debt() {
        return new Debt(debtor, payingBank, dueOn);
    }

    public boolean isRecorded() {
        return state == State.RECORDED;
    }

    public boolean isOnChain() {
        return state != State.RECORDED && state != State.REFUSED && state != State.LAPSED;
    }

    /** Before it is on chain, all of it. */
    public Money owed() {
        return live == null ? amount : live;
    }

    /** On chain, and not paid yet. */
    public boolean isOwed() {
        return state == State.PROPOSED || state == State.ISSUED || state == State.OVERDUE;
    }

    public boolean canBeSettled() {
        return (state == State.ISSUED || state == State.OVERDUE) && openSettlement == null;
    }

    /** Whether this is what was left when a credit was taken off the other one. */
    public boolean isLeftOf(Payable other) {
        return other.state == State.REFUSED
                && other.creditor.equals(creditor)
                && other.invoiceNumber.equals(invoiceNumber)
                && other.issuedOn.equals(issuedOn)
                && other.amount.currency().equals(amount.currency())
                && amount.isLessThan(other.amount);
    }

    /** Nobody approves what the same person recorded, and nobody counts twice. */
    public Turn turnOf(String subject) {
        if (maker != null && maker.subject().equals(subject)) {
            return Turn.RECORDED_BY_YOU;
        }
        boolean consented =
                consents.stream().anyMatch(consent -> consent.subject().equals(subject));
        return consented ? Turn.APPROVED_BY_YOU : Turn.YOURS;
    }

    static Payable of(PayableJson json) {
        PayablesApi.PersonalActJson maker = json.maker();
        List<PayablesApi.PersonalActJson> consents = json.consents();
        MoneyJson live = json.live();
        return new Payable(
                json.id(),
                json.voucherId(),
                json.invoiceNumber(),
                json.debtor(),
                json.creditor(),
                json.payingBank(),
                json.askedBank(),
                json.amount().money(),
                json.issuedOn(),
                json.dueOn(),
                State.valueOf(json.state().toUpperCase(Locale.ROOT)),
                json.confirmBy(),
                json.refusalReason(),
                json.longTenorReason(),
                live == null ? null : live.money(),
                json.openSettlementId(),
                maker == null ? null : PersonalAct.of(maker),
                consents == null
                        ? List.of()
                        : consents.stream().map(PersonalAct::of).toList());
    }
}
