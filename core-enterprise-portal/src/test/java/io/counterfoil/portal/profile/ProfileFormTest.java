package io.counterfoil.portal.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.counterfoil.portal.form.Mistakes.Mistake;
import io.counterfoil.portal.profile.ProfileForm.Contact;
import io.counterfoil.portal.wording.ProfileWords;
import java.lang.reflect.Proxy;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProfileFormTest {

    /** Says what was asked for. */
    private static final ProfileWords WORDS = (ProfileWords) Proxy.newProxyInstance(
            ProfileFormTest.class.getClassLoader(),
            new Class<?>[] {ProfileWords.class},
            (proxy, method, arguments) ->
                    method.getName().equals("inContact") ? arguments[0] + " " + arguments[1] : method.getName());

    @Test
    void aLineThatNobodyFilledInIsNoContact() {
        ProfileForm form =
                form(new Contact("Zhang Min", "claims", "", "+86 755-1234 5678"), new Contact("", " ", "", ""));
        assertEquals(List.of(), form.mistakes(WORDS).all());
        assertEquals("+8675512345678", form.toJson().contacts().get(0).phone());
        assertEquals(1, form.toJson().contacts().size());
        assertEquals(2, form.lines().size());
    }

    @Test
    void eachMistakeIsBesideItsField() {
        ProfileForm form = new ProfileForm(
                3,
                "C",
                "4403",
                "small",
                List.of(new Contact("", "claims", "", ""), new Contact("Li", "", "li@example.com", "0755 1234")));
        assertEquals(
                List.of(
                        new Mistake("region", "wrongRegion"),
                        new Mistake("contact-name-0", "1 nameMissing"),
                        new Mistake("contact-email-0", "1 noWay"),
                        new Mistake("contact-role-1", "2 roleMissing"),
                        new Mistake("contact-phone-1", "2 wrongPhone")),
                form.mistakes(WORDS).all());
    }

    @Test
    void whatTheServiceRefusesIsBesideItsFieldToo() {
        assertEquals("contact-email-1", ProfileForm.input("contacts[1].email"));
        assertEquals("contact-email-0", ProfileForm.input("contacts[0]"));
        assertEquals("region", ProfileForm.input("region"));
        assertEquals("", ProfileForm.input("version"));
    }

    private static ProfileForm form(Contact... contacts) {
        return new ProfileForm(0, "", "", "", List.of(contacts));
    }
}
