package io.counterfoil.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Policies, and how operators change them. */
@MessageBundle(value = "policy", locale = "en")
public interface PolicyWords {

    @Message("Policies")
    String title();

    @Message("Dated rules, each with its source. A row is never changed: a later one takes its place.")
    String hint();

    @Message("In force")
    String inForce();

    @Message("To come")
    String later();

    @Message("Before")
    String before();

    @Message("No limit is in force. Propose the first one.")
    String noneInForce();

    @Message("Smallest piece in each of {count} currencies")
    String byCurrency(String count);

    @Message("Waiting for a second person")
    String changesThatWait();

    @Message("For single companies")
    String ofCompanies();

    @Message("From {day}")
    String fromDay(String day);

    @Message("Limit")
    String limit();

    @Message("Value")
    String value();

    @Message("From")
    String since();

    @Message("Source")
    String source();

    @Message("Add a limit")
    String add();

    @Message("Choose")
    String choose();

    @Message("Currency")
    String currency();

    @Message("Only for the smallest piece and the limit of one company, for example CNY.")
    String currencyHint();

    @Message("Company")
    String company();

    @Message("Only for a limit or a stop of one core enterprise: its name.")
    String companyHint();

    @Message("Kind of document")
    String documentKind();

    @Message("Only for the part of a document that is financed.")
    String documentKindHint();

    @Message(
            "{#when kind}{#is 'customs-declaration'}Customs declaration{#is 'invoice'}Invoice{#is 'contract'}Contract{#is 'delivery-note'}Delivery note{#is 'tax-filing-form'}Tax filing form{#is 'warehouse-receipt'}Warehouse receipt{#else}{kind}{/when}")
    String documentKindName(String kind);

    @Message("frozen")
    String issuanceFrozen();

    @Message("lifted")
    String lifted();

    @Message("Months, days or a number; an amount; a part of 1, such as 0.8; frozen or lifted.")
    String valueHint();

    @Message("After the first day of the last row of this limit.")
    String sinceHint();

    @Message("The regulation or decision it comes from; everybody sees it.")
    String sourceHint();

    @Message("Nothing is proposed yet. You see first which open cases it would refuse.")
    String previewEffect();

    @Message("See what it would refuse")
    String showPreview();

    @Message("Choose a limit.")
    String chooseLimit();

    @Message("Name one core enterprise of the directory.")
    String giveCompany();

    @Message("Give the currency, for example CNY.")
    String giveCurrency();

    @Message("Choose the kind of document.")
    String chooseDocumentKind();

    @Message("Give the value.")
    String giveValue();

    @Message("Give a day, for example 2026-07-15.")
    String giveDay();

    @Message("Give the source.")
    String giveSource();

    @Message("What the policy would refuse")
    String preview();

    @Message("Would be refused")
    String wouldRefuse();

    @Message("As of {day}. {looked} open cases were looked at.")
    String judgedBy(String day, String looked);

    @Message("Case")
    String refusedCase();

    @Message("{#when kind}{#is 'payable'}Payable{#is 'voucher'}Piece{#else}Financing request{/when}")
    String caseKind(String kind);

    @Message("Whose")
    String refusedWhose();

    @Message("Amount")
    String refusedValue();

    @Message("Why")
    String refusedWhy();

    @Message("None of these would be refused. There are more to look at.")
    String noneOfThese();

    @Message("It would refuse nothing that is open now.")
    String refusesNothing();

    @Message("Look at the next ones")
    String lookOn();

    @Message(
            "This proposes the limit. Once another operator has supported it, it binds everybody from its first day, and can only be replaced by a later one.")
    String limitEffect();

    @Message(
            "This proposes the policy. Another person must agree; it decides from its first day, and can only be replaced by a later one.")
    String changeEffect();

    @Message("Propose the limit")
    String propose();

    @Message("Change of a policy")
    String change();

    @Message("You proposed it. Another person must agree.")
    String changeIsYours();

    @Message("Proposed by")
    String changeMaker();

    @Message("Agree")
    String agreeToChange();

    @Message("Withdraw")
    String withdrawChange();

    @Message("Agreed. It decides from {day} on.")
    String changeAgreed(String day);

    @Message("Withdrawn. Nothing was changed.")
    String changeWithdrawn();

    @Message("Decided by")
    String changeDecider();
}
