package io.counterfoil.receivables.document;

import io.counterfoil.kernel.Money;
import io.counterfoil.receivables.onboarding.PersonalAct;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A trade document: components are the fields of TradeDocument in openapi.yml.
 *
 * @param details null while nobody has typed what a file that cannot be read says
 * @param balance null until a bank has attested the document on chain as this participant's
 * @param backs requests for financing that rest or rested on it, the newest first
 * @param reservations on chain, of financings on this document, whichever software asked for them, the newest first
 * @param links payables that it belongs to, as its supplier says, the oldest link first
 */
public record TradeDocumentView(
        UUID id,
        UUID participant,
        String state,
        @Nullable Details details,
        @Nullable File file,
        @Nullable Balance balance,
        List<Backed> backs,
        List<Reservation> reservations,
        List<Link> links,
        PersonalAct added,
        @Nullable PutAside putAside) {

    /** Newest requests that are shown; a document backs few. */
    public static final int BACKS_SHOWN_MAX = 50;

    /** @param lineCount all of them; {@code content} has the first ones alone */
    public record Details(
            int version,
            String source,
            String kind,
            String standing,
            String number,
            String normalisedNumber,
            @Nullable LocalDate issuedOn,
            Money amount,
            String owner,
            String fingerprint,
            int lineCount,
            @Nullable Content content,
            PersonalAct given) {}

    /** Not shown in lists. */
    public record Content(List<Party> parties, List<Line> lines, List<String> corrects) {}

    public record Party(String role, @Nullable String name, List<Identifier> identifiers) {}

    public record Identifier(String scheme, String value) {}

    /** Decimal strings; of the document's currency, and negative for what comes back. */
    public record Line(
            String description,
            @Nullable String quantity,
            @Nullable String unit,
            @Nullable String amount) {}

    public record File(String mediaType, int bytes, String sha256) {}

    /**
     * As on chain, the same for every bank.
     *
     * @param faceValue as the bank that attested it read it, or lowered it
     * @param left what may still be financed: limit - reserved - drawn + released, or less, if less is left of its group
     * @param frozen by a bank that stated something else
     * @param group of documents of the same goods; null where none is known
     */
    public record Balance(
            Money faceValue,
            Money limit,
            Money reserved,
            Money drawn,
            Money released,
            Money left,
            boolean frozen,
            @Nullable Group group) {}

    /** A trade group: what may be financed on all of its documents, and what is left of that. */
    public record Group(long number, Money limit, Money left, boolean frozen) {}

    public record Backed(UUID financingRequestId, UUID payableId, Money amount, String state) {}

    /** @param state reserved, drawn, lapsed or released */
    public record Reservation(UUID financingRequestId, Money amount, String state) {}

    public record Link(UUID payableId, PersonalAct linked) {}

    public record PutAside(String reason, PersonalAct by) {}
}
