package io.counterfoil.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Certificates: making one, and checking one. */
@MessageBundle(value = "certificate", locale = "en")
public interface CertificateWords {

    @Message("Voucher certificate")
    String voucher();

    @Message("Notice of assignment")
    String assignment();

    @Message("Receipt of a financing")
    String receipt();

    @Message("Back")
    String back();

    @Message("Make the certificate")
    String make();

    @Message(
            "It says that you hold this voucher today, with its amount in figures and in words, its interval, the debtor, the due day, and where it stands on the chain.")
    String voucherWhat();

    @Message("It tells the debtor that the receivable was assigned to its holder, and by whom.")
    String assignmentWhat();

    @Message("It says that the bank has taken over the receivable and has attested that it paid.")
    String receiptWhat();

    @Message("What may whoever checks it see?")
    String disclose();

    @Message(
            "Whoever has the paper can check it with its number and code. If you choose nothing, the check only says whether it is genuine and still so.")
    String discloseWhy();

    @Message(
            "{#when name}{#is 'amount'}The amount{#is 'parties'}The names of holder and debtor{#else}The due day{/when}")
    String disclosure(String name);

    @Message("It is made")
    String made();

    @Message("Number")
    String number();

    @Message("Code")
    String code();

    @Message("Download in Chinese")
    String inChinese();

    @Message("Download in English")
    String inEnglish();

    @Message(
            "Whoever you give it to scans its QR code, or types number and code at /check. It is void once the voucher is passed on, split, locked or paid.")
    String whoChecks();

    @Message("Check a certificate")
    String checkTitle();

    @Message("Check")
    String check();

    @Message("Number and code stand at the foot of the certificate.")
    String checkHint();

    @Message("Genuine")
    String genuine();

    @Message(
            "A certificate with this number and code was made here, and it is not void. Whether your paper says the same as it, only the lines below can tell.")
    String genuineWhy();

    @Message("Void")
    String noLonger();

    @Message(
            "{#when reason}{#is 'redeemed'}The voucher has been paid.{#is 'partly-paid'}A part of the voucher has been paid since.{#is 'cancelled'}The voucher has ended and is worth nothing.{#is 'passed-on'}The voucher has passed to another holder since.{#is 'split'}The voucher has been split into newer pieces since.{#is 'locked'}The voucher is locked for a bank or offered to somebody.{#is 'frozen'}The voucher is frozen by the operators at present.{#is 'payout-returned'}The money of the payout came back, or the financing was undone.{#else}What it says is no longer so.{/when}")
    String voidWhy(String reason);

    @Message("Not verified")
    String notVerified();

    @Message(
            "No certificate has this number and this code. Compare both with the paper; if they are the same, do not rely on it.")
    String notVerifiedWhy();

    @Message("Type both the number and the code, as they are printed.")
    String incomplete();

    @Message("Too many checks from your network. Wait a minute, then check again.")
    String tooMany();

    @Message("Kind")
    String kind();

    @Message("Amount")
    String amount();

    @Message("Holder")
    String holder();

    @Message("Bank")
    String bank();

    @Message("Debtor")
    String debtor();

    @Message("Due day")
    String dueOn();

    @Message("Its maker disclosed nothing else. So amount, parties and days on the paper are not confirmed here.")
    String nothingDisclosed();

    @Message("Compare this with the paper. What stands on the paper besides is not confirmed here.")
    String onlyThis();

    @Message("Certificates")
    String listTitle();

    @Message("Those that were made for you. What they say stays as it was on that day.")
    String listHint();

    @Message("made on {day}")
    String madeOn(String day);

    @Message("No certificate was made yet. Open a voucher to make one.")
    String none();
}
