package io.counterfoil.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Who asked for what. */
@MessageBundle(value = "audit", locale = "en")
public interface AuditWords {

    @Message("Audit search")
    String title();

    @Message("Every request to the platform and how it was answered. Looking is an entry as well.")
    String hint();

    @Message("Answer")
    String outcome();

    @Message("Any")
    String any();

    @Message("done")
    String done();

    @Message("pending")
    String pending();

    @Message("refused")
    String refused();

    @Message("failed")
    String failed();

    @Message("From")
    String from();

    @Message("Until")
    String until();

    @Message("Participant (id)")
    String participant();

    @Message("Thing it is about (id)")
    String resource();

    @Message("This is not an id. It has 36 characters, as 01980f5e-6a10-7c3e-9f0a-2b1d5e8c7a33.")
    String notAnId();

    @Message("Search")
    String search();

    @Message("Show all")
    String all();

    @Message("Entries")
    String found();

    @Message("No.")
    String number();

    @Message("When")
    String at();

    @Message("Who")
    String who();

    @Message("Asked for")
    String asked();

    @Message("Answer given")
    String answer();

    @Message("More")
    String more();

    @Message("nobody signed in")
    String nobody();

    @Message("Details")
    String details();

    @Message("Address")
    String address();

    @Message("Roles")
    String roles();

    @Message("Transaction")
    String transaction();

    @Message("Hash of the entry")
    String hash();

    @Message("Later entries")
    String later();

    @Message("Nothing was looked for: correct the field above.")
    String notSearched();

    @Message("No entry fits. Take a filter away, or look at more days.")
    String nothing();
}
