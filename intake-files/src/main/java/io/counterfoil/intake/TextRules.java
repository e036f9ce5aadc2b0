package io.counterfoil.intake;

import io.counterfoil.kernel.Violation;
import io.counterfoil.kernel.VisibleText;
import java.util.Optional;
import java.util.OptionalInt;

/** What the service's API asks of a text, asked before anything is sent: the same rules, the same lengths. */
final class TextRules {

    private TextRules() {}

    /** @return what is wrong with {@code text}, and what to do about it; empty when nothing is */
    static Optional<Violation> complaint(String field, String text, int lengthMax) {
        if (text.length() > lengthMax) {
            return Optional.of(IntakeReason.TOO_LONG.violation(field, text.length(), lengthMax));
        }
        OptionalInt unseen = VisibleText.firstUnseen(text);
        if (unseen.isEmpty()) {
            return Optional.empty();
        }
        int character = unseen.getAsInt();
        return Optional.of(
                Character.isISOControl(character)
                        ? IntakeReason.CONTROL_CHARACTER.violation(field)
                        : IntakeReason.UNSEEN_CHARACTER.violation(
                                field, "U+%04X (%s)".formatted(character, nameOf(character))));
    }

    private static String nameOf(int character) {
        String name = Character.getName(character);
        return name == null ? "no character of Unicode" : name;
    }
}
