package io.counterfoil.documents;

import io.counterfoil.kernel.DocumentKind;
import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.PartyRole;
import io.counterfoil.kernel.PlainNumber;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a trade document says, whether it was read from a file or typed.
 *
 * @param number as the document writes it; {@link #normalisedNumber} is what counts
 * @param issued null only on a customs declaration whose file has no date; its number has the year
 * @param parties one for each role, the owner among them
 * @param amount more than zero: what an invoice leaves to be paid, the value a declaration states, the worth of the others; of a correction what it takes back
 * @param lines may be empty
 * @param corrects numbers of the documents that a correction takes back or replaces, as it writes them; otherwise empty
 */
public record TradeDocument(
        DocumentKind kind,
        Standing standing,
        String number,
        @Nullable LocalDate issued,
        List<TradeParty> parties,
        Money amount,
        List<DocumentLine> lines,
        List<String> corrects) {

    public static final int LINES_MAX = 10_000;
    public static final int CORRECTS_MAX = 100;

    /** @throws IllegalArgumentException saying what is wrong with it */
    public TradeDocument {
        parties = List.copyOf(parties);
        lines = List.copyOf(lines);
        corrects = List.copyOf(corrects);
        normalised(kind, standing, number);
        corrects.forEach(kind::normalised);
        require(issued != null || kind == DocumentKind.CUSTOMS_DECLARATION, "a document has a date");
        require(!amount.isZero(), "the amount of a document is more than zero");
        require(rolesOf(parties).size() == parties.size(), "a document has one party for each role");
        require(rolesOf(parties).contains(kind.ownerRole()), "the document does not name its owner");
        require(lines.size() <= LINES_MAX, "a document has at most " + LINES_MAX + " lines");
        require(corrects.size() <= CORRECTS_MAX, "a correction names at most " + CORRECTS_MAX + " documents");
        require(
                (standing == Standing.CORRECTION) != corrects.isEmpty(),
                "a correction, and nothing else, names what it corrects");
        require(
                standing != Standing.SUBMITTED || kind == DocumentKind.CUSTOMS_DECLARATION,
                "only a customs declaration is submitted first");
    }

    /** The one way to write its number: see {@link DocumentKind#normalised}. */
    public String normalisedNumber() {
        return normalised(kind, standing, number);
    }

    /** The one way to write the numbers of the documents that a correction takes back or replaces. */
    public List<String> normalisedCorrects() {
        return corrects.stream().map(kind::normalised).toList();
    }

    /** For a fingerprint: empty where the number alone does not come again in another year. */
    public OptionalInt yearOfNumber() {
        return kind.numbersBeginAgain() && issued != null ? OptionalInt.of(issued.getYear()) : OptionalInt.empty();
    }

    /** Whose document it is: see {@link DocumentKind#ownerRole}. */
    public TradeParty owner() {
        return party(kind.ownerRole()).orElseThrow();
    }

    public Optional<TradeParty> party(PartyRole role) {
        return parties.stream().filter(party -> party.role() == role).findFirst();
    }

    /** Whether a financing may rest on it at all. That nobody else finances on it, the chain knows. */
    public boolean isFinanceable() {
        return standing == Standing.IN_FORCE;
    }

    private static String normalised(DocumentKind kind, Standing standing, String number) {
        return standing == Standing.SUBMITTED ? PlainNumber.of(number) : kind.normalised(number);
    }

    private static Set<PartyRole> rolesOf(List<TradeParty> parties) {
        Set<PartyRole> roles = EnumSet.noneOf(PartyRole.class);
        parties.forEach(party -> roles.add(party.role()));
        return roles;
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
