package io.counterfoil.receivables.onboarding.rest;

import io.counterfoil.receivables.onboarding.model.Profile;
import io.counterfoil.receivables.onboarding.model.Profile.Contact;
import io.counterfoil.receivables.onboarding.model.Region;
import io.counterfoil.receivables.onboarding.model.SizeClass;
import io.counterfoil.service.web.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Schema NewProfile of the contract: the whole of it, what is left out is not known. */
record ProfileJson(
        @Nullable Integer version,
        @Nullable String industry,
        @Nullable String region,
        @Nullable String sizeClass,
        @Nullable List<ContactJson> contacts) {

    private static final Pattern INDUSTRY = Pattern.compile("[A-T]");
    /** One at, no blanks, a dot in the domain: whether it arrives, only a letter tells. RFC 5321 limits the length. */
    private static final Pattern EMAIL =
            Pattern.compile("(?=.{6,254}$)[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s.]+", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern PHONE = Pattern.compile("\\+[1-9][0-9]{4,14}");
    private static final int NAME_LENGTH_MAX = 100;

    record ContactJson(
            @Nullable String name,
            @Nullable String role,
            @Nullable String email,
            @Nullable String phone) {}

    record Read(int version, Profile profile) {}

    Read read() {
        Fields fields = new Fields();
        int read = fields.required("version", version, 0);
        if (read < 0 || read == Integer.MAX_VALUE) {
            fields.violation("version", "that of the profile that was read, 0 when there was none");
        }
        String section = industry == null
                ? null
                : fields.matching("industry", industry, INDUSTRY, "a section of GB/T 4754-2017, A to T");
        Region place = fields.optional("region", region, Region::new);
        SizeClass size = sizeClass == null
                ? null
                : fields.oneOf("sizeClass", sizeClass, SizeClass::of, SizeClass.MICRO, "large, medium, small or micro");
        List<Contact> people = new ArrayList<>();
        if (contacts != null && !contacts.isEmpty()) {
            for (ContactJson contact : fields.list("contacts", contacts, Profile.CONTACTS_MAX)) {
                people.add(read(fields, "contacts[" + people.size() + "]", contact));
            }
        }
        fields.requireAllRead();
        return new Read(read, new Profile(section, place, size, people));
    }

    private static Contact read(Fields fields, String field, ContactJson contact) {
        if (contact.email() == null && contact.phone() == null) {
            fields.violation(field, "an e-mail address or a telephone number is required");
        }
        return new Contact(
                fields.text(field + ".name", contact.name(), NAME_LENGTH_MAX),
                fields.text(field + ".role", contact.role(), NAME_LENGTH_MAX),
                contact.email() == null
                        ? null
                        : fields.matching(field + ".email", contact.email(), EMAIL, "an e-mail address"),
                contact.phone() == null
                        ? null
                        : fields.matching(
                                field + ".phone",
                                contact.phone(),
                                PHONE,
                                "+ and 5 to 15 digits with the country's code"));
    }
}
