package io.counterfoil.portal.governance;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.directory.Directory;
import io.counterfoil.portal.format.Formats;
import io.counterfoil.portal.wording.ActWords;
import io.counterfoil.portal.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.UUID;
import java.util.stream.Collectors;

/** What an act would do or did, and what follows from it. */
@ApplicationScoped
class ActSentences {

    private static final int FINGERPRINT_SHOWN = 10;

    private final Directory directory;

    ActSentences(Directory directory) {
        this.directory = directory;
    }

    /** The act in a few words. */
    String what(Act act, Formats formats) {
        ActWords words = Wording.act(formats.language());
        return switch (act.kind()) {
            case ENROL_PARTICIPANT -> words.enrol(party(act), roles(act.argument("roles"), words));
            case SUSPEND_PARTICIPANT -> words.suspend(party(act));
            case REINSTATE_PARTICIPANT -> words.reinstate(party(act));
            case ROTATE_KEY -> words.rotateKey(party(act));
            case FREEZE_VOUCHER -> words.freezeVoucher(id(act));
            case UNFREEZE_VOUCHER -> words.unfreezeVoucher(id(act));
            case FREEZE_PAYABLE -> words.freezePayable(id(act));
            case UNFREEZE_PAYABLE -> words.unfreezePayable(id(act));
            case UNFREEZE_DOCUMENT -> words.unfreezeDocument(start(act.argument("fingerprint")));
            case RESTATE_DOCUMENT ->
                words.restateDocument(
                        start(act.argument("fingerprint")), act.argument("faceValue"), percent(act.argument("rate")));
            case LEAVE_TRADE_GROUP -> words.leaveTradeGroup(start(act.argument("fingerprint")));
            case DECIDE_TRADE_GROUP -> words.decideTradeGroup(act.argument("group"), act.argument("limit"));
            case MERGE_TRADE_GROUPS ->
                words.mergeTradeGroups(act.argument("from"), act.argument("into"), act.argument("limit"));
            case UNDO_PAYOUT -> words.undoPayout(id(act));
            case CHANGE_PAYING_BANK ->
                words.changePayingBank(directory.shownName(UUID.fromString(act.argument("bank"))), id(act));
            case CLOSE_SETTLEMENT -> words.closeSettlement(id(act));
            case SET_THRESHOLD -> words.setThreshold(act.argument("threshold"));
            case ADVANCE_BUSINESS_DATE -> words.advance(formats.dayInFull(LocalDate.parse(act.argument("day"))));
            case ADD_POLICY -> policy(act, words, formats);
            case UNKNOWN -> words.unknown();
        };
    }

    /** What is different once it is done. */
    String effect(Act act, Formats formats) {
        ActWords words = Wording.act(formats.language());
        return switch (act.kind()) {
            case ENROL_PARTICIPANT -> act.recorded().isEmpty() ? words.enrolUnknownEffect() : words.enrolEffect();
            case SUSPEND_PARTICIPANT -> words.suspendEffect();
            case REINSTATE_PARTICIPANT -> words.reinstateEffect();
            case ROTATE_KEY -> words.rotateKeyEffect();
            case FREEZE_VOUCHER -> words.freezeVoucherEffect();
            case FREEZE_PAYABLE -> words.freezePayableEffect();
            case UNFREEZE_VOUCHER, UNFREEZE_PAYABLE -> words.unfreezeEffect();
            case UNFREEZE_DOCUMENT -> words.unfreezeDocumentEffect();
            case RESTATE_DOCUMENT -> words.restateDocumentEffect();
            case LEAVE_TRADE_GROUP -> words.leaveTradeGroupEffect();
            case DECIDE_TRADE_GROUP -> words.decideTradeGroupEffect();
            case MERGE_TRADE_GROUPS -> words.mergeTradeGroupsEffect();
            case UNDO_PAYOUT -> words.undoPayoutEffect();
            case CHANGE_PAYING_BANK -> words.changePayingBankEffect();
            case CLOSE_SETTLEMENT -> words.closeSettlementEffect();
            case SET_THRESHOLD -> words.setThresholdEffect();
            case ADVANCE_BUSINESS_DATE -> words.advanceEffect();
            case ADD_POLICY -> words.policyEffect();
            case UNKNOWN -> words.unknownEffect();
        };
    }

    /** Basis points as a percentage: 8000 is 80. */
    private static String percent(String basisPoints) {
        return new BigDecimal(basisPoints).movePointLeft(2).stripTrailingZeros().toPlainString();
    }

    /** Whoever is not enrolled is no part of the directory yet. */
    private String party(Act act) {
        UUID participant = act.resource();
        if (participant == null) {
            return "";
        }
        boolean enrolled = act.kind() != Act.Kind.ENROL_PARTICIPANT || act.state() == Act.State.EXECUTED;
        if (enrolled) {
            return directory.shownName(participant);
        }
        return act.recorded("name").isEmpty() ? Formats.shortId(participant) : act.recorded("name");
    }

    private static String id(Act act) {
        UUID resource = act.resource();
        return resource == null ? "" : Formats.shortId(resource);
    }

    private static String start(String fingerprint) {
        return fingerprint.substring(0, Math.min(FINGERPRINT_SHOWN, fingerprint.length())) + "…";
    }

    private static String roles(String roles, ActWords words) {
        return Arrays.stream(roles.split(" ")).map(role -> words.role(role)).collect(Collectors.joining(", "));
    }

    private static String policy(Act act, ActWords words, Formats formats) {
        String kind = act.argument("kind");
        String currency = act.argument("currency");
        String value = currency.isEmpty()
                ? words.limit(kind, act.argument("value"))
                : formats.amount(new Money(Long.parseLong(act.argument("value")), Currency.getInstance(currency)));
        return words.policy(words.limitKind(kind), value, formats.day(LocalDate.parse(act.argument("effectiveFrom"))));
    }
}
