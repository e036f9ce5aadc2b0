package io.counterfoil.service.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.kernel.CommonRefusal;
import io.counterfoil.kernel.Person;
import io.counterfoil.kernel.RefusedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Who is asking, from the verified token and from nowhere else. */
@RequestScoped
public class Caller {

    private static final int SUBJECT_LENGTH_MAX = 255;
    private static final int NAME_LENGTH_MAX = 200;
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._:~-]{1,100}");

    private final SecurityIdentity identity;
    private final ObjectMapper json;

    public Caller(SecurityIdentity identity, ObjectMapper json) {
        this.identity = identity;
        this.json = json;
    }

    public UUID participant() {
        Object claim = identity.getPrincipal() instanceof JsonWebToken token ? token.getClaim("participant") : null;
        try {
            return UUID.fromString(String.valueOf(claim));
        } catch (IllegalArgumentException noParticipant) {
            throw new RefusedException(
                    CommonRefusal.FORBIDDEN, "the token names no participant (claim participant, a UUID)");
        }
    }

    /**
     * The person or system behind the token. Known by its subject alone, which is the same for every client and session; so a token without one can do
     * nothing that asks for a person.
     */
    public Person person() {
        JsonWebToken token = identity.getPrincipal() instanceof JsonWebToken verified ? verified : null;
        String subject = token == null ? null : token.getSubject();
        if (token == null || subject == null || subject.isBlank() || subject.length() > SUBJECT_LENGTH_MAX) {
            throw new RefusedException(
                    CommonRefusal.FORBIDDEN,
                    "the token names no person (claim sub, at most " + SUBJECT_LENGTH_MAX + " characters)");
        }
        String name = Stream.of(token.getClaim("name"), token.getClaim("preferred_username"), subject)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(subject);
        Object client = token.getClaim("azp");
        return new Person(
                subject,
                shown(name, NAME_LENGTH_MAX),
                shown(client == null ? "" : client.toString(), SUBJECT_LENGTH_MAX));
    }

    /** For people to read and nothing else; what tells persons apart is never cut. */
    private static String shown(String text, int lengthMax) {
        String visible = text.replaceAll("[\\p{Cntrl}\\p{Cs}]", "?");
        return visible.length() <= lengthMax ? visible : visible.substring(0, lengthMax - 1) + "?";
    }

    /** When the token expires. */
    Instant tokenExpiry() {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? Instant.ofEpochSecond(token.getExpirationTime())
                : Instant.EPOCH;
    }

    public Set<String> roles() {
        return identity.getRoles();
    }

    /** @param asked what identifies the request beside the body: operation and path ids */
    public Request request(@Nullable String idempotencyKey, String asked, @Nullable Object body) {
        if (idempotencyKey == null || !KEY.matcher(idempotencyKey).matches()) {
            throw RefusedException.malformed("Idempotency-Key", "required: 1 to 100 of A-Z a-z 0-9 . _ : ~ -");
        }
        return new Request(participant(), idempotencyKey, sha256(asked, body));
    }

    /** A second checker who sends the first one's key has not repeated its request: its consent would be lost. */
    public static String by(Person person, String asked) {
        return asked + " by " + person.subject();
    }

    /** @throws RefusedException NOT_FOUND for what was never a key */
    public static String existingKey(String key) {
        if (!KEY.matcher(key).matches()) {
            throw RefusedException.notFound("operation of the caller with this key");
        }
        return key;
    }

    /** Of the body as it was understood, so that the order of fields or white space make no other request. */
    private String sha256(String asked, @Nullable Object body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(asked.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
            digest.update(json.writeValueAsBytes(body));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException | JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
