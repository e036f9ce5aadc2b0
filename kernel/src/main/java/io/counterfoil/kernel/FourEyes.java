package io.counterfoil.kernel;

import java.util.List;

/** What one person prepared or judged, another one decides. Persons are told apart by the subject of their tokens alone. */
public final class FourEyes {

    private FourEyes() {}

    public static boolean isSame(String subject, Person person) {
        return subject.equals(person.subject());
    }

    /**
     * @param subject of who acted before
     * @param rule what is asked for, in words
     * @param what the thing, and what the person has done to it
     * @throws RefusedException SELF_APPROVAL when it is the same person
     */
    public static void requireAnother(String subject, Person person, String rule, Violation what) {
        if (isSame(subject, person)) {
            throw refusal(rule, List.of(what));
        }
    }

    public static RefusedException refusal(String rule, List<Violation> what) {
        return RefusedException.of(CommonRefusal.SELF_APPROVAL, rule, what);
    }
}
