package io.counterfoil.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Acts that operators propose and support. */
@MessageBundle(value = "act", locale = "en")
public interface ActWords {

    @Message("operator {id}")
    String operator(String id);

    @Message("Acts of the operators")
    String title();

    @Message("What operators do, they do together: one proposes, others support.")
    String hint();

    @Message("Waiting for support")
    String waiting();

    @Message("Nothing waits. What an operator proposes appears here.")
    String nothingWaits();

    @Message("Done and lapsed")
    String ended();

    @Message("Nothing was done yet.")
    String nothingEnded();

    @Message("{count} older ones are not listed.")
    String notListed(String count);

    @Message("There are more acts than can be shown; the newest may be missing.")
    String notAll();

    @Message("Proposed.")
    String proposed();

    @Message("It is done once enough operators have supported it.")
    String proposedNext();

    @Message("Proposed by {name}")
    String proposedBy(String name);

    @Message("{have} of {need} operators")
    String supports(int have, int need);

    @Message("Waits for you")
    String waitsForYou();

    @Message("Waits for others")
    String waitsForOthers();

    @Message("Done")
    String done();

    @Message("Withdrawn")
    String cancelled();

    @Message("Lapsed")
    String expired();

    @Message("Proposed by")
    String proposer();

    @Message("Supported by")
    String supporters();

    @Message("Support needed")
    String needed();

    @Message("Last day")
    String lastDay();

    @Message(
            "After that day it lapses, once the business date has moved ten times since it was proposed. Then nothing happens.")
    String afterLastDay();

    @Message("As it is on chain")
    String onChain();

    @Message("What exactly will happen")
    String whatHappens();

    @Message("What this means")
    String whatHappened();

    @Message("Yours is the last support needed: it is done at once.")
    String youAreLast();

    @Message("After you {count} more must support it; until then nothing changes.")
    String youAreNotLast(int count);

    @Message("You sign exactly what is on chain. A support cannot be taken back.")
    String signed();

    @Message("Support")
    String support();

    @Message("Your operator proposed it, so another one must support it. You can withdraw it until then.")
    String ownWaits();

    @Message("Your operator has supported it. It waits for others.")
    String supportedWaits();

    @Message("Withdraw")
    String cancel();

    @Message("Withdrawn, it does nothing. It can be proposed again.")
    String cancelEffect();

    @Message("Done. It holds from now on.")
    String isDone();

    @Message("Withdrawn. Nothing was changed.")
    String isCancelled();

    @Message("Lapsed without enough support. Nothing was changed.")
    String isExpired();

    @Message("Enrol {name} as {roles}")
    String enrol(String name, String roles);

    @Message(
            "It can act on the platform in these roles. Compare its name and numbers with the register: whoever supports this confirms them, and no number is changed afterwards.")
    String enrolEffect();

    @Message(
            "It can act on the platform in these roles. No name and no number is kept here of what was proposed; ask whoever proposed it.")
    String enrolUnknownEffect();

    @Message("Name")
    String name();

    @Message("Unified social credit code (USCC)")
    String uscc();

    @Message("Legal entity identifier (LEI)")
    String lei();

    @Message("Customs number (EORI)")
    String eori();

    @Message("None was given")
    String notGiven();

    @Message(
            "{#when role}{#is 'SUPPLIER'}supplier{#is 'ENTERPRISE'}core enterprise{#is 'BANK'}bank{#is 'OPERATOR'}operator{#else}{role}{/when}")
    String role(String role);

    @Message("Suspend {name}")
    String suspend(String name);

    @Message("It can start nothing more. It keeps what it holds and is still repaid.")
    String suspendEffect();

    @Message("Reinstate {name}")
    String reinstate(String name);

    @Message("It can act again as before it was suspended.")
    String reinstateEffect();

    @Message("Replace the signing key of {name}")
    String rotateKey(String name);

    @Message("The old key is refused from then on. Nothing the participant holds moves.")
    String rotateKeyEffect();

    @Message("Freeze piece {id}")
    String freezeVoucher(String id);

    @Message("It can no longer be passed on, sold or accepted. Repayment goes on. Operators can unfreeze it together.")
    String freezeVoucherEffect();

    @Message("Unfreeze piece {id}")
    String unfreezeVoucher(String id);

    @Message("Freeze payable {id}")
    String freezePayable(String id);

    @Message(
            "None of its pieces can be passed on, sold or accepted. Repayment goes on. Operators can unfreeze it together.")
    String freezePayableEffect();

    @Message(
            "State document {id} anew: face value {faceValue} in the smallest unit of its currency, {percent} % of it may be financed")
    String restateDocument(String id, String faceValue, String percent);

    @Message(
            "What it backs from then on is bounded by this. Where it is less than before, what is reserved on it lapses; what is financed stays.")
    String restateDocumentEffect();

    @Message("Take document {id} out of its trade group")
    String leaveTradeGroup(String id);

    @Message(
            "It is of other goods: what is financed on it no longer counts for the group, and the group's limit no longer bounds it.")
    String leaveTradeGroupEffect();

    @Message("Finance trade group {group} up to {limit} in the smallest unit of its currency")
    String decideTradeGroup(String group, String limit);

    @Message("If it is frozen, its documents are financed again, all of them together up to this limit.")
    String decideTradeGroupEffect();

    @Message("Make trade groups {from} and {into} one, financed up to {limit} in the smallest unit of their currency")
    String mergeTradeGroups(String from, String into, String limit);

    @Message(
            "All documents of both are of the same goods and share one limit. It cannot be undone but document by document.")
    String mergeTradeGroupsEffect();

    @Message("Unfreeze payable {id}")
    String unfreezePayable(String id);

    @Message("It can be passed on, sold and accepted again.")
    String unfreezeEffect();

    @Message("Release document {id}")
    String unfreezeDocument(String id);

    @Message("It can be financed again, up to the limit that was attested first.")
    String unfreezeDocumentEffect();

    @Message("Undo financing {id}")
    String undoPayout(String id);

    @Message("The payout was instructed and never attested: the sale is undone.")
    String undoPayoutEffect();

    @Message("Let {bank} pay payable {id}")
    String changePayingBank(String bank, String id);

    @Message(
            "It pays what is owed, and goes on with the settlement if one is open. The bank before it pays nothing more.")
    String changePayingBankEffect();

    @Message("Close settlement {id}")
    String closeSettlement(String id);

    @Message("Its payment becomes what was paid so far. Whoever was not paid keeps its claim.")
    String closeSettlementEffect();

    @Message("Let {count} operators support each act")
    String setThreshold(String count);

    @Message("Acts that wait need as many, too.")
    String setThresholdEffect();

    @Message("Move the business date to {day}")
    String advance(String day);

    @Message(
            "Payables that are due and unpaid become overdue. Offers, locks and approvals whose last day is over end. It cannot be taken back.")
    String advanceEffect();

    @Message("{kind}: {value} from {day}")
    String policy(String kind, String value, String day);

    @Message("From that day the chain refuses what breaks it. A row is never changed; a later one takes its place.")
    String policyEffect();

    @Message(
            "{#when kind}{#is 'TENOR_MONTHS_MAX'}Longest time to maturity{#is 'TENOR_MONTHS_UNEXPLAINED_MAX'}Longest time to maturity without a reason{#is 'DEPTH_MAX'}Most changes of holder{#is 'FAN_OUT_MAX'}Most open offers of one piece{#is 'SMALLEST_PIECE'}Smallest piece{#is 'FUNDING_DAYS'}Days for a payout{#is 'SETTLEMENT_DAYS'}Days for a settlement{#is 'ATTEST_DAYS'}Days to attest a payout{#is 'ANSWER_DAYS'}Days to answer that no money came{#is 'RESERVE_DAYS'}Longest reservation of a document{#is 'ISSUANCE_LIMIT'}Most that one company has outstanding{#is 'ISSUANCE_FREEZE'}New payables of one company{#is 'DELIVERY_DAYS_MAX'}Days from delivery to pay a small or medium supplier{#is 'ADVANCE_RATE'}Part of a document that is financed{#is 'CONFIRM_DAYS'}Business days until a recorded payable is confirmed{#is 'QUOTE_DAYS'}Business days until a request has its first quote{#is 'NOTICE_DAYS'}Business days before the due date for a notice{#is 'DEFAULT_DAYS'}Business days after the due date until default{#is 'DISPUTE_DAYS'}Business days to say that money did not come{#else}{kind}{/when}")
    String limitKind(String kind);

    @Message(
            "{#when kind}{#is 'TENOR_MONTHS_MAX'}{value} months{#is 'TENOR_MONTHS_UNEXPLAINED_MAX'}{value} months{#is 'FUNDING_DAYS'}{value} days{#is 'SETTLEMENT_DAYS'}{value} days{#is 'ATTEST_DAYS'}{value} days{#is 'ANSWER_DAYS'}{value} days{#is 'RESERVE_DAYS'}{value} days{#is 'DELIVERY_DAYS_MAX'}{value} days{#is 'ISSUANCE_FREEZE'}{#if value == 'frozen'}stopped{#else}allowed again{/if}{#is 'CONFIRM_DAYS'}{value} days{#is 'QUOTE_DAYS'}{value} days{#is 'NOTICE_DAYS'}{value} days{#is 'DEFAULT_DAYS'}{value} days{#is 'DISPUTE_DAYS'}{value} days{#else}{value}{/when}")
    String limit(String kind, String value);

    @Message("An act that this version does not know")
    String unknown();

    @Message("It cannot be supported here: nobody signs what is not known.")
    String unknownEffect();
}
