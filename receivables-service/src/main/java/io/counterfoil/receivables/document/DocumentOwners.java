package io.counterfoil.receivables.document;

import io.counterfoil.documents.PartyIdentifier;
import io.counterfoil.documents.TradeDocument;
import io.counterfoil.documents.TradeParty;
import io.counterfoil.kernel.CommonRefusal;
import io.counterfoil.kernel.DocumentFingerprints;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.kernel.Violation;
import io.counterfoil.receivables.document.TradeDocuments.Details;
import io.counterfoil.receivables.document.TradeDocuments.Source;
import io.counterfoil.receivables.onboarding.Participants;
import io.counterfoil.receivables.onboarding.Participants.Identity;
import io.counterfoil.receivables.operation.ReceivablesRefusal;
import io.counterfoil.service.web.Request;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whose documents somebody may bring: its own, and its own are those that name the number under which the operators enrolled it. */
@ApplicationScoped
class DocumentOwners {

    private final Participants participants;
    private final DocumentFingerprints fingerprints;

    DocumentOwners(Participants participants, DocumentFingerprints fingerprints) {
        this.participants = participants;
        this.fingerprints = fingerprints;
    }

    /** @throws RefusedException for who is not enrolled, or was enrolled without USCC and LEI */
    Identity of(Request request) {
        if (participants.standing(request.by()).isEmpty()) {
            throw new RefusedException(CommonRefusal.NOT_ENROLLED, "participant " + request.by() + " is not enrolled");
        }
        Identity identity = participants
                .identity(request.by())
                .orElseThrow(() -> new RefusedException(
                        ReceivablesRefusal.NOT_RECORDED,
                        "participant " + request.by() + " was not enrolled through this service"));
        if (numbers(identity).isEmpty()) {
            throw new RefusedException(
                    ReceivablesRefusal.OWNER_UNIDENTIFIED,
                    identity.name()
                            + " was enrolled without a USCC or LEI, on which fingerprints rest; the operators have to add one");
        }
        return identity;
    }

    /** The party of a document that is typed: nobody types its own number. */
    static TradeParty party(TradeDocumentTyping typed, Identity owner) {
        return new TradeParty(typed.kind().ownerRole(), owner.name(), identifiers(owner));
    }

    /** @throws RefusedException when the file names somebody else, naming both */
    static void requireOwn(TradeDocument read, Identity owner) {
        List<PartyIdentifier> own = identifiers(owner);
        TradeParty named = read.owner();
        List<PartyIdentifier> unambiguous = named.identifiers().stream()
                .filter(PartyIdentifier::isUnambiguous)
                .toList();
        boolean same = unambiguous.stream().anyMatch(own::contains);
        boolean another =
                unambiguous.stream().anyMatch(identifier -> own.stream().anyMatch(identifier::contradicts));
        if (same && !another) {
            return;
        }
        String role = named.role().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String inFile = shown(named.name(), unambiguous);
        String caller = shown(owner.name(), own);
        throw RefusedException.of(
                ReceivablesRefusal.DOCUMENT_OF_ANOTHER,
                "the file names " + inFile + " as the " + role + ", and you are " + caller + "; only the " + role
                        + " may bring it. If the number in the file is wrong, ask for a corrected file",
                List.of(new Violation("named", inFile), new Violation("own", caller)));
    }

    private static String shown(@Nullable String name, List<PartyIdentifier> identifiers) {
        String numbers = identifiers.isEmpty()
                ? "without USCC, LEI or EORI"
                : identifiers.stream()
                        .map(each -> each.scheme() + " " + each.value())
                        .collect(Collectors.joining(", "));
        return (name == null ? "a party" : name) + " (" + numbers + ")";
    }

    /** The fingerprint rests on what the operators recorded: the same for a document that names the LEI and for its copy that names the USCC. */
    Details details(TradeDocument document, Source source, Identity owner) {
        String number = numbers(owner).get(0).value();
        OptionalInt year = document.yearOfNumber();
        Integer ofYear = year.isPresent() ? year.getAsInt() : null;
        String fingerprint = fingerprints.of(document.kind().wireName(), number, document.normalisedNumber(), ofYear);
        return new Details(document, source, number, ofYear, fingerprint);
    }

    /** What a document may name it by. */
    private static List<PartyIdentifier> identifiers(Identity identity) {
        return Stream.of(numbers(identity), identifier(PartyIdentifier.EORI, identity.eori()))
                .flatMap(List::stream)
                .toList();
    }

    /** What fingerprints rest on: the first, USCC before LEI. No USCC is added to who has an LEI, so that the first one stays. */
    private static List<PartyIdentifier> numbers(Identity identity) {
        return Stream.of(
                        identifier(PartyIdentifier.USCC, identity.uscc()),
                        identifier(PartyIdentifier.LEI, identity.lei()))
                .flatMap(List::stream)
                .toList();
    }

    private static List<PartyIdentifier> identifier(String scheme, @Nullable String value) {
        return value == null ? List.of() : List.of(new PartyIdentifier(scheme, value));
    }
}
