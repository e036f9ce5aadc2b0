package io.counterfoil.workflow.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Remembers who has which role and which address, from the verified tokens of those who come: no service is asked for the addresses of
 * persons. Nothing is remembered where no mail is sent.
 */
@ApplicationScoped
public class RememberPersons {

    private static final int EMAIL_LENGTH_MAX = 254; // RFC 5321
    private static final Pattern EMAIL = Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9.-]+");
    private static final int FRESH_MAX = 10_000;

    private final Persons persons;
    private final boolean enabled;
    private final Clock clock = Clock.systemUTC();
    /** Written today: most requests write nothing. */
    private final Map<String, Fresh> fresh = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Fresh> eldest) {
            return size() > FRESH_MAX;
        }
    });

    private record Fresh(KnownPerson person, LocalDate on) {}

    RememberPersons(
            Persons persons,
            @ConfigProperty(name = "counterfoil.mail.enabled", defaultValue = "false") boolean enabled) {
        this.persons = persons;
        this.enabled = enabled;
    }

    /** What is no address is passed over. */
    @Transactional
    public void came(KnownPerson person) {
        if (!enabled || !isAddress(person.email())) {
            return;
        }
        Fresh now = new Fresh(person, LocalDate.now(clock));
        if (!now.equals(fresh.put(person.subject(), now))) {
            persons.seen(person, now.on());
        }
    }

    private static boolean isAddress(String text) {
        return text.length() <= EMAIL_LENGTH_MAX && EMAIL.matcher(text).matches();
    }

    /** Of a token's claim {@code locale}, such as {@code zh-CN}. */
    public static @Nullable String language(@Nullable Object locale) {
        return Optional.ofNullable(locale)
                .map(Object::toString)
                .map(text -> text.startsWith("zh") ? "zh" : text.startsWith("en") ? "en" : null)
                .orElse(null);
    }
}
