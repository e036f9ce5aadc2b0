package io.counterfoil.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Where cases stand, what waits in them, and what stopped. */
@MessageBundle(value = "casework", locale = "en")
public interface CaseworkWords {

    @Message("What waits for you")
    String tasks();

    @Message("Most urgent first. The case says what came before and what comes next.")
    String tasksHint();

    @Message("Nothing waits for you. What you have to do will stand here, with its last day.")
    String nothingWaits();

    @Message(
            "The workflow does not answer now, so what waits for you there is not shown. All else on this page is complete. Open the page again in a minute.")
    String away();

    @Message("not known now")
    String notKnown();

    @Message("All that waits for you")
    String allTasks();

    @Message("First page")
    String firstPage();

    @Message("Next page")
    String nextPage();

    @Message(
            "{#when name}{#is 'CONFIRMATION'}Confirmation{#is 'CIRCULATION'}Circulation{#is 'FINANCING'}Financing{#else}Liquidation{/when}")
    String process(String name);

    @Message("{party} · invoice {invoice}")
    String about(String party, String invoice);

    @Message("{debtor} owes {creditor} · invoice {invoice}")
    String between(String debtor, String creditor, String invoice);

    @Message("{deadline}, {days}")
    String lastDay(String deadline, String days);

    @Message("Overdue: the last day was {day}, {ago}")
    String overdue(String day, String ago);

    @Message("Sent. The ledger has not said yet what came of it.")
    String sent();

    @Message("{#when holder}{#is 'READER'}You have taken this{#else}A colleague has taken this{/when}")
    String holder(String holder);

    @Message("Where it stands")
    String whereItStands();

    @Message("Cases")
    String cases();

    @Message(
            "Each payable, each voucher that is passed on and each sale has a case. Those that began first stand first.")
    String casesHint();

    @Message("Cases of this payable")
    String casesOfPayable();

    @Message("Which cases")
    String filter();

    @Message("Open or ended")
    String filterState();

    @Message("All")
    String allProcesses();

    @Message("{#when state}{#is 'OPEN'}Open{#is 'CANCELLED'}Cancelled{#else}Ended{/when}")
    String stateOf(String state);

    @Message("Amount")
    String amount();

    @Message("Case")
    String kind();

    @Message("State")
    String state();

    @Message("Began")
    String begun();

    @Message("There is no such case. Cases of what you owe, hold, are offered or sell will stand here.")
    String noCases();

    @Message(
            "No case of this is known. It may have begun before the workflow ran, or it begins in a moment: open the page again.")
    String noCaseOfPayable();

    @Message(
            "{#when outcome}{#is 'held'}Held{#is 'refused'}Refused{#is 'lapsed'}Lapsed{#is 'declined'}Declined{#is 'withdrawn'}Withdrawn{#is 'expired'}Expired{#is 'not-verified'}Not verified{#is 'undone'}Undone{#is 'funded'}Financed{#is 'settled'}Settled{#is 'defaulted'}Defaulted{#is 'cancelled'}Cancelled{#else}{outcome}{/when}")
    String outcome(String outcome);

    @Message("Ended as: {outcome}, on {day}")
    String endedOn(String outcome, String day);

    @Message(
            "{#when name}{#is 'CONFIRMATION'}Confirmation of {amount}{#is 'CIRCULATION'}Passing on {amount}{#is 'FINANCING'}Financing of {amount}{#else}Liquidation of {amount}{/when}")
    String titleOf(String name, String amount);

    @Message("Waits for you")
    String waitsForYou();

    @Message("Others act next")
    String waitsForOthers();

    @Message("Stands still")
    String standsStill();

    @Message("Who acts next")
    String next();

    @Message("{lane}: {parties}")
    String who(String lane, String parties);

    @Message("since {day}")
    String since(String day);

    @Message("This step failed again and again: {why}")
    String stopped(String why);

    @Message("The operators see it and try again. You need not do anything.")
    String operatorsSee();

    @Message("See it among the incidents")
    String seeIncidents();

    @Message(
            "Nobody has to act now. The case goes on by itself when something happens on the ledger, or when a day comes.")
    String nobodyActs();

    @Message("The case is over. Nobody has to act.")
    String ended();

    @Message("The case was cancelled: it goes no further. What people still have to do stands above.")
    String endedByTwo();

    @Message("This case was cancelled")
    String cancelledTitle();

    @Message("Why: {reason}")
    String cancelReason(String reason);

    @Message("{asker} asked on {askedOn}, {answerer} agreed on {answeredOn}.")
    String askedAndAgreed(String asker, String askedOn, String answerer, String answeredOn);

    @Message("Somebody asks to cancel this case")
    String cancelAsked();

    @Message("{asker} asked on {day}. Why: {reason}")
    String askedBecause(String asker, String day, String reason);

    @Message("Another operator than the one who asked agrees. Either of you may refuse: then the case goes on.")
    String cancelAnswerHint();

    @Message("Agree: cancel the case")
    String agreeToCancel();

    @Message("Refuse: the case goes on")
    String refuseToCancel();

    @Message("Cancel this case")
    String cancel();

    @Message(
            "The case ends where it stands, with its tasks and reminders, once another operator agrees. The ledger is not changed, and a voucher lives on.")
    String cancelHint();

    @Message("Why it should end")
    String cancelWhy();

    @Message("The parties of the case read it. {most} characters at most.")
    String cancelWhyHint(int most);

    @Message("Ask to cancel")
    String askToCancel();

    @Message("Write why the case should end.")
    String writeReason();

    @Message("Cancellations that wait for another operator")
    String cancellations();

    @Message("Waits for a second person")
    String waitsForSecond();

    @Message("Comments")
    String comments();

    @Message(
            "{#when message}{#is 'RedemptionDisputed'}A payment was disputed after the case was over{#is 'FundsDisputed'}The money was disputed after the case was over{#else}Money came back after the case was over{/when}")
    String lateWord(String message);

    @Message("For you to do")
    String forYou();

    @Message("Go to the page where you do this")
    String goAct();

    @Message("See what it is about")
    String seeMore();

    @Message("Note (kept with the case)")
    String note();

    @Message("What you did or found, {most} characters at most.")
    String noteHint(int most);

    @Message("Done: {task}")
    String complete(String task);

    @Message("This closes the task. The ledger is not changed.")
    String completeHint();

    @Message("What is pursued")
    String remedies();

    @Message("None chosen: the payable stays overdue.")
    String remediesHint();

    @Message(
            "{#when name}{#is 'recourse'}Recourse against the seller{#is 'repurchase'}Repurchase by the seller{#else}The guarantor pays{/when}")
    String remedy(String name);

    @Message("Take it, or leave a comment")
    String teamwork();

    @Message("I take this")
    String claim();

    @Message("Colleagues see that you are on it. Nothing else changes.")
    String claimHint();

    @Message("Give it back")
    String release();

    @Message("Comment (kept with the case)")
    String comment();

    @Message("Leave the comment")
    String sendComment();

    @Message("Write what you want to say.")
    String writeComment();

    @Message("That is too long: {most} characters at most.")
    String tooLong(int most);

    @Message(
            "{#when deed}{#is 'CLAIMED'}You have taken this. Colleagues see it.{#is 'RELEASED'}It is free again: any colleague can take it.{#is 'COMMENTED'}Your comment is kept with the case.{#is 'ASKED'}Your request waits for another operator.{#is 'CANCELLED'}The case is cancelled.{#is 'REFUSED'}The case goes on.{#else}Done. The case goes on.{/when}")
    String did(String deed);

    @Message("Steps so far")
    String steps();

    @Message("Earlier steps: {count}")
    String earlier(String count);

    @Message("{#when state}{#is 'DONE'}done{#is 'ACTIVE'}waiting here{#else}ended without it{/when}")
    String stepState(String state);

    @Message("The whole way")
    String picture();

    @Message("Diagram of the process; scrolls sideways")
    String pictureScroll();

    @Message("The picture cannot be shown now. The list of steps says the same.")
    String noPicture();

    @Message("Parts of the picture")
    String parts();

    @Message("Whole process")
    String wholeProcess();

    @Message(
            "{#when part}{#is 'word'}Debtor's consent{#is 'answer'}Recipient's answer{#is 'quotes'}Quotes{#is 'fund'}Registration and payment{#is 'withdraw'}Withdrawal{#is 'lapse'}Lapse{#is 'overdue'}Overdue{#is 'remedies'}Remedies{#is 'dispute'}Dispute{#is 'freeze'}Freeze{#is 'chase'}Reminders{#else}{part}{/when}")
    String part(String part);

    @Message("About this case")
    String facts();

    @Message("Case no.")
    String number();

    @Message("Version of the process")
    String versionOf();

    @Message(
            "{#when kind}{#is 'PAYABLE'}See the payable{#is 'OFFER'}See the voucher{#is 'REQUEST'}See the request{#is 'TREE'}See where the parts are{#else}See what was paid{/when}")
    String link(String kind);

    @Message("Incidents")
    String incidents();

    @Message("Cases that stand still because a step failed again and again. The ledger goes on without them.")
    String incidentsHint();

    @Message("No case stands still. A step that fails again and again will stand here, with the reason.")
    String noIncidents();

    @Message("See the case")
    String seeCase();

    @Message("Try again")
    String tryAgain();

    @Message(
            "The step is tried again at once. Nothing is done twice: what the ledger has already, it does not take again.")
    String tryAgainHint();

    @Message("Yes, try again")
    String confirmTry();

    @Message("It is being tried again. If it fails again, it comes back to this list.")
    String tried();

    @Message("Alerts of cases")
    String alerts();

    @Message("No case has raised an alert.")
    String noAlerts();

    @Message("{#when severity}{#is 'CRITICAL'}Critical{#is 'HIGH'}High{#is 'MEDIUM'}Medium{#else}Low{/when}")
    String severity(String severity);
}
