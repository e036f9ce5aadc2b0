package io.counterfoil.receivables.onboarding.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a participant is beside its name and roles.
 *
 * @param industry section of GB/T 4754-2017, A to T
 */
public record Profile(
        @Nullable String industry,
        @Nullable Region region,
        @Nullable SizeClass sizeClass,
        List<Contact> contacts) {

    public static final int CONTACTS_MAX = 10;

    public Profile {
        contacts = List.copyOf(contacts);
    }

    /**
     * Somebody to be reached, by e-mail or telephone.
     *
     * @param role what they do there, in words
     * @param phone E.164
     */
    public record Contact(
            String name,
            String role,
            @Nullable String email,
            @Nullable String phone) {

        /** No log has a person's name, address or number. */
        @Override
        public String toString() {
            return "a contact";
        }
    }
}
