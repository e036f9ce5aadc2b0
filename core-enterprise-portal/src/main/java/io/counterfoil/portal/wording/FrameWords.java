package io.counterfoil.portal.wording;

import io.counterfoil.kernel.TokenRole;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What stands around every page. */
@MessageBundle(value = "frame", locale = "en")
public interface FrameWords {

    @Message("Skip to content")
    String skip();

    @Message("Notice")
    String notice();

    @Message("Demo: every company, person and amount is made up")
    String demo();

    @Message("Main")
    String mainNavigation();

    @Message("Tabs")
    String tabs();

    @Message("Home")
    String home();

    @Message("Work list")
    String work();

    @Message("Onboarding")
    String onboarding();

    @Message("Acts")
    String acts();

    @Message("Alerts")
    String alerts();

    @Message("Cases")
    String cases();

    @Message("Documents")
    String tradeDocuments();

    @Message("Company")
    String company();

    @Message("Audit")
    String audit();

    @Message("Overview")
    String supervision();

    @Message("Payables")
    String payables();

    @Message("Settlement")
    String settlements();

    @Message("Statements")
    String bookings();

    @Message("Limits")
    String limits();

    @Message("Register")
    String register();

    @Message("Search")
    String search();

    @Message("Webhooks")
    String webhooks();

    @Message("To approve")
    String toApprove();

    @Message("Something new has happened.")
    String changed();

    @Message("Show it")
    String showChanges();

    @Message("Business date")
    String businessDate();

    @Message("Chain block {block}")
    String block(String block);

    @Message("Data as of {time}")
    String asOf(String time);

    @Message("Delayed: {blocks} blocks behind the chain")
    String behind(String blocks);

    @Message("The chain does not answer now")
    String chainAway();

    @Message("as of {time}")
    String asOfShort(String time);

    @Message("Language")
    String language();

    @Message("Appearance")
    String appearance();

    @Message("As on the device")
    String themeDevice();

    @Message("Light")
    String themeLight();

    @Message("Dark")
    String themeDark();

    @Message("Signed in")
    String account();

    @Message("Name")
    String name();

    @Message("Role")
    String roleLabel();

    @Message("Acts for")
    String actsFor();

    @Message("Sign out")
    String signOut();

    @Message("Settings")
    String settings();

    @Message("For this browser; other people are not affected.")
    String settingsHint();

    @Message("You are signed out. What you typed is still here.")
    String sessionEnded();

    @Message("Sign in again")
    String signInAgain();

    @Message("No answer came. Whether it was done is not known yet; do not repeat it.")
    String noConnection();

    @Message("Open this page again to see")
    String openAgain();

    @Message(
            "{#when role}{#is SUPPLIER}Supplier{#is ENTERPRISE_MAKER}Maker{#is ENTERPRISE_CHECKER}Checker{#is BANK_OFFICER}Bank officer{#is BANK_APPROVER}Bank approver{#is OPERATOR}Operator{#is REGULATOR}Regulator{#is AUDITOR}Auditor{#else}User{/when}")
    String role(TokenRole role);

    @Message("{#if count == '1'}1 waits for you{#else}{count} wait for you{/if}")
    String waits(String count);

    @Message("Vouchers")
    String vouchers();
}
