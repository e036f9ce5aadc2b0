package io.counterfoil.service.web;

import io.counterfoil.kernel.TokenRole;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who may call which operation of a service, and on whose resources: its one table, {@code authorisation.txt} at the root of its
 * class path, by the operation's id in its OpenAPI file. What does not stand in it is allowed to nobody.
 */
public final class Authorisation {

    static final String TABLE = "authorisation.txt";

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

    private final Set<String> open;

    /** @param open those of the operations that need no token */
    Authorisation(Map<String, Map<TokenRole, Set<Whose>>> operations, Set<String> open) {
        this.operations = operations;
        this.open = Set.copyOf(open);
    }

    /** The table of the service that runs. */
    public static Authorisation ofService() {
        ClassLoader classes = Objects.requireNonNullElse(
                Thread.currentThread().getContextClassLoader(), Authorisation.class.getClassLoader());
        try (InputStream table = classes.getResourceAsStream(TABLE)) {
            return AuthorisationText.read(
                    new String(Objects.requireNonNull(table, TABLE).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public Set<String> operations() {
        return Stream.concat(operations.keySet().stream(), open.stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether everybody may call it, with a token or without. */
    public boolean isPublic(String operation) {
        return open.contains(operation);
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
