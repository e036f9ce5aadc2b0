package io.counterfoil.portal.profile;

import io.counterfoil.portal.form.Mistakes;
import io.counterfoil.portal.form.Mistakes.Mistake;
import io.counterfoil.portal.profile.ProfilesApi.ContactJson;
import io.counterfoil.portal.profile.ProfilesApi.ProfileJson;
import io.counterfoil.portal.wording.ProfileWords;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The whole profile as it was read or typed; empty for what nobody said.
 *
 * @param version that was read, so that nobody writes over what a colleague has said meanwhile
 * @param industry letter of a section of GB/T 4754-2017
 * @param region six digits of a division of China, or two letters of another country
 * @param contacts without those of which nothing was typed
 */
public record ProfileForm(int version, String industry, String region, String sizeClass, List<Contact> contacts) {

    static final int CONTACTS_MAX = 10;

    private static final Pattern REGION = Pattern.compile("[0-9]{6}|[A-Z]{2}");
    private static final Pattern PHONE = Pattern.compile("\\+[1-9][0-9]{4,14}");

    /** Somebody to ask. */
    public record Contact(String name, String role, String email, String phone) {

        static final Contact NOBODY = new Contact("", "", "", "");

        boolean isNobody() {
            return Stream.of(name, role, email, phone).allMatch(String::isBlank);
        }
    }

    public ProfileForm {
        contacts = contacts.stream().filter(contact -> !contact.isNobody()).toList();
    }

    static ProfileForm of(ProfileJson json) {
        return new ProfileForm(
                json.version(),
                typed(json.industry()),
                typed(json.region()),
                typed(json.sizeClass()),
                json.contacts().stream()
                        .map(contact -> new Contact(
                                contact.name(), contact.role(), typed(contact.email()), typed(contact.phone())))
                        .toList());
    }

    /** Of the inputs of the form, line by line. */
    static List<Contact> contacts(List<String> names, List<String> roles, List<String> emails, List<String> phones) {
        return IntStream.range(0, Math.min(names.size(), CONTACTS_MAX))
                .mapToObj(i -> new Contact(at(names, i), at(roles, i), at(emails, i), at(phones, i)))
                .toList();
    }

    private static String at(List<String> typed, int line) {
        return line < typed.size() ? typed.get(line).strip() : "";
    }

    ProfileJson toJson() {
        return new ProfileJson(
                version,
                said(industry),
                said(region.strip()),
                said(sizeClass),
                contacts.stream()
                        .map(contact -> new ContactJson(
                                contact.name(), contact.role(), said(contact.email()), phone(contact.phone())))
                        .toList());
    }

    /** Spaces and hyphens are how people write a number, and no part of it. */
    private static @Nullable String phone(String typed) {
        return said(typed.replaceAll("[\\s()-]", ""));
    }

    private static @Nullable String said(String typed) {
        return typed.isBlank() ? null : typed;
    }

    private static String typed(@Nullable String said) {
        return said == null ? "" : said;
    }

    /** Those that are there, and a line for one more. */
    public List<Contact> lines() {
        List<Contact> lines = new ArrayList<>(contacts);
        if (lines.size() < CONTACTS_MAX) {
            lines.add(Contact.NOBODY);
        }
        return lines;
    }

    public List<String> industries() {
        return IntStream.rangeClosed('A', 'T').mapToObj(Character::toString).toList();
    }

    public List<String> sizes() {
        return List.of("large", "medium", "small", "micro");
    }

    public boolean isSaid() {
        return version > 0;
    }

    public String people() {
        return contacts.stream().map(Contact::name).collect(Collectors.joining(" · "));
    }

    /** The same rules as the service's, said in the language of the page. */
    Mistakes mistakes(ProfileWords words) {
        List<Mistake> mistakes = new ArrayList<>();
        if (!region.isBlank() && !REGION.matcher(region.strip()).matches()) {
            mistakes.add(new Mistake("region", words.wrongRegion()));
        }
        for (int i = 0; i < contacts.size(); i++) {
            Contact contact = contacts.get(i);
            int number = i + 1;
            if (contact.name().isBlank()) {
                mistakes.add(new Mistake("contact-name-" + i, words.inContact(number, words.nameMissing())));
            }
            if (contact.role().isBlank()) {
                mistakes.add(new Mistake("contact-role-" + i, words.inContact(number, words.roleMissing())));
            }
            if (contact.email().isBlank() && contact.phone().isBlank()) {
                mistakes.add(new Mistake("contact-email-" + i, words.inContact(number, words.noWay())));
            }
            String phone = phone(contact.phone());
            if (phone != null && !PHONE.matcher(phone).matches()) {
                mistakes.add(new Mistake("contact-phone-" + i, words.inContact(number, words.wrongPhone())));
            }
        }
        return new Mistakes(mistakes);
    }

    /** Which input a field of the service's request is about. */
    static String input(String field) {
        if (field.startsWith("contacts[")) {
            String line = field.replaceFirst("contacts\\[(\\d+)].*", "$1");
            String part = field.contains("].") ? field.substring(field.indexOf("].") + 2) : "email";
            return "contact-" + part + "-" + line;
        }
        return switch (field) {
            case "industry", "region", "sizeClass" -> field;
            default -> "";
        };
    }
}
