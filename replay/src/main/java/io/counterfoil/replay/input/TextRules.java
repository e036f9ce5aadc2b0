package io.counterfoil.replay.input;

import io.counterfoil.kernel.VisibleText;
import java.util.Optional;
import java.util.OptionalInt;

/** What the service's API asks of a text, asked before anything is sent: the same rules, the same lengths. */
final class TextRules {

    private TextRules() {}

    /** @return what is wrong with {@code text}, and what to do about it; empty when nothing is */
    static Optional<String> complaint(String text, int lengthMax) {
        if (text.length() > lengthMax) {
            return Optional.of("is too long: " + text.length() + " characters, at most " + lengthMax);
        }
        OptionalInt unseen = VisibleText.firstUnseen(text);
        if (unseen.isEmpty()) {
            return Optional.empty();
        }
        int character = unseen.getAsInt();
        return Optional.of(
                Character.isISOControl(character)
                        ? "holds a line break or another control character"
                        : "holds the character U+%04X (%s), which nobody sees; take it out"
                                .formatted(character, nameOf(character)));
    }

    private static String nameOf(int character) {
        String name = Character.getName(character);
        return name == null ? "no character of Unicode" : name;
    }
}
