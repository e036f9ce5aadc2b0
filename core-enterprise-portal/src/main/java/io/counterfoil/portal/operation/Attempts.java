package io.counterfoil.portal.operation;

import io.counterfoil.kernel.Ids;
import io.counterfoil.portal.format.Language;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a page gives a command: its key is made with the page, and its outcome has an address that one can come back to. */
@ApplicationScoped
public class Attempts {

    private static final int REFUSED = 422;
    private static final long LONG_AFTER_SECONDS = 30;

    private final Operations operations;
    private final Clock clock = Clock.systemUTC();

    Attempts(Operations operations) {
        this.operations = operations;
    }

    /** Of a page that nobody has pressed anything on. */
    public Attempt first() {
        return new Attempt(Ids.next(), Notice.NONE, false, "", null);
    }

    /**
     * @param path of the page, with a query if it has one
     * @param command key of the command that was given on it; null when none was
     * @param since when, in seconds of the epoch
     */
    public Attempt at(String path, @Nullable UUID command, long since, Language language) {
        if (command == null) {
            return first();
        }
        Outcome outcome = operations.byKey(command);
        Notice notice = Notice.of(outcome, language);
        UUID key = notice.keepsKey() ? command : Ids.next();
        UUID made = outcome instanceof Outcome.Done done ? done.made() : null;
        return new Attempt(key, notice, isLong(since), address(path, command, since), made);
    }

    /** @param address to look at until it is over */
    public Attempt of(Outcome outcome, String address, long since, Language language) {
        return new Attempt(Ids.next(), Notice.of(outcome, language), isLong(since), address, null);
    }

    private boolean isLong(long since) {
        return now() - since > LONG_AFTER_SECONDS;
    }

    /** In seconds of the epoch. */
    public long now() {
        return clock.instant().getEpochSecond();
    }

    /** Shown on the page itself, which keeps what was typed. */
    public Attempt refused(Outcome.Refused refused, Language language) {
        return new Attempt(Ids.next(), Notice.of(refused, language), false, "", null);
    }

    /** A page with what was refused. Its address stays the one that the form was opened at. */
    public Response refusal(TemplateInstance page) {
        return at(REFUSED, page);
    }

    /** A form that was sent only to be changed. */
    public Response samePage(TemplateInstance page) {
        return at(Response.Status.OK.getStatusCode(), page);
    }

    private static Response at(int status, TemplateInstance page) {
        return Response.status(status)
                .header("HX-Push-Url", "false")
                .entity(page)
                .build();
    }

    /** To the page that tells what became of the command. */
    public Response toOutcome(String path, UUID command) {
        return Response.seeOther(URI.create(address(path, command, now()))).build();
    }

    private static String address(String path, UUID command, long since) {
        return path + (path.contains("?") ? "&" : "?") + "command=" + command + "&since=" + since;
    }
}
