package io.counterfoil.service.web;

import io.counterfoil.kernel.TokenRole;
import io.counterfoil.service.web.Authorisation.Whose;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table of authorisation: lines {@code operation whose,whose role role} and, indented, further {@code whose role} of the
 * operation above; a line {@code operation public} opens it to everybody; {@code #} begins a comment. A line that says nothing, says something twice or cannot be understood stops
 * everything: half a table would be another table.
 */
final class AuthorisationText {

    private static final String PUBLIC = "public";

    private final Map<String, Map<TokenRole, Set<Whose>>> operations = new LinkedHashMap<>();
    private final Set<String> open = new HashSet<>();
    private @Nullable Map<TokenRole, Set<Whose>> operation;
    private int line;

    private AuthorisationText() {}

    /** @throws IllegalArgumentException naming the line */
    static Authorisation read(String text) {
        AuthorisationText reader = new AuthorisationText();
        for (String line : text.split("\n", -1)) {
            reader.line++;
            String said = line.replaceFirst("#.*", "").stripTrailing();
            if (!said.isEmpty()) {
                reader.roles(said);
            }
        }
        return new Authorisation(reader.operations, reader.open);
    }

    private void roles(String said) {
        String[] words = said.strip().split("\\s+", -1);
        int whose = 0;
        if (!Character.isWhitespace(said.charAt(0))) {
            if (words.length == 2 && words[1].equals(PUBLIC)) {
                open(words[0]);
                return;
            }
            operation(words[0]);
            whose = 1;
        }
        if (operation == null || words.length < whose + 2) {
            throw wrong(said);
        }
        for (int i = whose + 1; i < words.length; i++) {
            String name = words[i];
            TokenRole role = TokenRole.of(name).orElseThrow(() -> wrong(name));
            requireNew(operation.put(role, whose(words[whose])), name);
        }
    }

    private void open(String id) {
        requireNew(operations.get(id), id);
        if (!open.add(id)) {
            throw wrong(id + " (twice)");
        }
        operation = null;
    }

    private void operation(String id) {
        if (open.contains(id)) {
            throw wrong(id + " (twice)");
        }
        operation = new EnumMap<>(TokenRole.class);
        requireNew(operations.put(id, operation), id);
    }

    private Set<Whose> whose(String words) {
        EnumSet<Whose> whose = EnumSet.noneOf(Whose.class);
        for (String word : words.split(",", -1)) {
            try {
                whose.add(Whose.valueOf(word.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException unknown) {
                throw wrong(word);
            }
        }
        return whose;
    }

    private void requireNew(@Nullable Object before, String what) {
        if (before != null) {
            throw wrong(what + " (twice)");
        }
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException(Authorisation.TABLE + ", line " + line + ": " + what);
    }
}
