package io.counterfoil.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may call which operation, and on whose resources: the one table of the project, {@code authorisation.txt}, by the name
 * of the contract (OpenAPI file) and the operation's id. What does not stand in it is allowed to nobody.
 */
public final class Authorisation {

    private static final String TABLE = "authorisation.txt";

    /** How the caller's participant must stand to the resource; anybody else does not find it. */
    public enum Whose {
        /** Its own: it owes, holds, asked or gave it. */
        OWN,
        /** Another's, in which it is named as the other side: creditor, recipient. */
        COUNTERPARTY,
        /** Another's, in which it is named as the bank that pays or finances. */
        BANK,
        /** Everybody's. */
        SHARED,
        /** Whoever's: for operators and the regulator. */
        ANY
    }

    private final Map<String, Map<TokenRole, Set<Whose>>> operations;

    private Authorisation(Map<String, Map<TokenRole, Set<Whose>>> operations) {
        this.operations = operations;
    }

    /** @throws NoSuchElementException when the table has no such contract */
    public static Authorisation of(String contract) {
        Authorisation table = tables().get(contract);
        if (table == null) {
            throw new NoSuchElementException(TABLE + " has no contract " + contract);
        }
        return table;
    }

    /** All contracts of the table by name. */
    public static Map<String, Authorisation> tables() {
        try (InputStream table = Authorisation.class.getResourceAsStream(TABLE)) {
            return read(new String(Objects.requireNonNull(table, TABLE).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Lines {@code [contract]}, {@code operation whose,whose role role} and, indented, further {@code whose role} of the operation
     * above; {@code #} begins a comment.
     *
     * @throws IllegalArgumentException naming the line that says nothing, says something twice, or cannot be understood
     */
    static Map<String, Authorisation> read(String text) {
        Map<String, Authorisation> tables = new LinkedHashMap<>();
        @Nullable Authorisation table = null;
        @Nullable Map<TokenRole, Set<Whose>> operation = null;
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            String said = line.replaceFirst("#.*", "").stripTrailing();
            if (said.isEmpty()) {
                continue;
            }
            if (said.startsWith("[")) {
                table = new Authorisation(new LinkedHashMap<>());
                operation = null;
                requireNew(tables.put(said.substring(1, said.length() - 1), table), number, said);
                continue;
            }
            String[] words = said.strip().split("\\s+", -1);
            int whose = Character.isWhitespace(said.charAt(0)) ? 0 : 1;
            if (whose == 1 && table != null) {
                operation = new EnumMap<>(TokenRole.class);
                requireNew(table.operations.put(words[0], operation), number, said);
            }
            if (operation == null || words.length < whose + 2) {
                throw wrong(number, said);
            }
            for (int i = whose + 1; i < words.length; i++) {
                TokenRole role = TokenRole.of(words[i]).orElse(null);
                if (role == null) {
                    throw wrong(number, words[i]);
                }
                requireNew(operation.put(role, whose(words[whose], number)), number, words[i]);
            }
        }
        return tables;
    }

    private static Set<Whose> whose(String words, int line) {
        EnumSet<Whose> whose = EnumSet.noneOf(Whose.class);
        for (String word : words.split(",", -1)) {
            try {
                whose.add(Whose.valueOf(word.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException unknown) {
                throw wrong(line, word);
            }
        }
        return whose;
    }

    private static void requireNew(@Nullable Object before, int line, String what) {
        if (before != null) {
            throw wrong(line, what + " (twice)");
        }
    }

    private static IllegalArgumentException wrong(int line, String what) {
        return new IllegalArgumentException(TABLE + ", line " + line + ": " + what);
    }

    public Set<String> operations() {
        return Set.copyOf(operations.keySet());
    }

    /** Roles that may call it, none for an operation that is not in the table. */
    public Set<TokenRole> roles(String operation) {
        return Set.copyOf(operations.getOrDefault(operation, Map.of()).keySet());
    }

    /** On whose resources a token with these roles may call it; empty: on none, it is refused. */
    public Set<Whose> allowed(String operation, Collection<String> tokenRoles) {
        EnumSet<Whose> allowed = EnumSet.noneOf(Whose.class);
        operations.getOrDefault(operation, Map.of()).forEach((role, whose) -> {
            if (tokenRoles.contains(role.wireName())) {
                allowed.addAll(whose);
            }
        });
        return allowed;
    }
}
