package io.counterfoil.bank.verification;

import static io.counterfoil.bank.verification.Samples.DEBTOR;
import static io.counterfoil.bank.verification.Samples.DECLARED;
import static io.counterfoil.bank.verification.Samples.INVOICED;
import static io.counterfoil.bank.verification.Samples.VALUE;
import static io.counterfoil.bank.verification.Samples.declaration;
import static io.counterfoil.bank.verification.Samples.document;
import static io.counterfoil.bank.verification.Samples.evidence;
import static io.counterfoil.bank.verification.Samples.named;
import static io.counterfoil.bank.verification.Samples.paper;
import static io.counterfoil.bank.verification.Samples.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.bank.register.RegisterEntry;
import io.counterfoil.documents.Standing;
import io.counterfoil.documents.TradeDocument;
import io.counterfoil.documents.TradeParty;
import io.counterfoil.kernel.DocumentKind;
import io.counterfoil.kernel.Money;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;

/** Asks the rules about papers, and remembers which findings were seen: in the end all were. */
abstract class RuleChecks {

    static final Set<Finding> SEEN = EnumSet.noneOf(Finding.class);

    /** Made by the use case and not by a rule. */
    static final Set<Finding> OF_NO_RULE = Set.of(Finding.NOT_SHOWN, Finding.NO_DECLARATION);

    @AfterAll
    static void everyFindingWasSeen() {
        Set<Finding> missing = EnumSet.allOf(Finding.class);
        missing.removeAll(SEEN);
        missing.removeAll(OF_NO_RULE);
        assertEquals(Set.of(), missing, "no test of this class finds it");
    }

    static Check check(CheckCode code, Evidence evidence, Paper paper) {
        List<Check> found = Rule.all(Samples.FINGERPRINTS).stream()
                .flatMap(rule -> rule.check(evidence, paper))
                .filter(check -> check.code() == code)
                .toList();
        assertEquals(1, found.size(), () -> code + " is checked once: " + found);
        Check check = found.get(0);
        SEEN.add(check.finding());
        assertTrue(!check.sentence().contains("{"), check.sentence());
        return check;
    }

    static void finds(Finding finding, CheckCode code, Evidence evidence, Paper paper) {
        Check check = check(code, evidence, paper);
        assertEquals(finding, check.finding(), check::sentence);
    }

    /** On the first paper. */
    static void finds(Finding finding, CheckCode code, Paper... papers) {
        finds(finding, code, evidence(papers), papers[0]);
    }

    static TradeDocument dated(DocumentKind kind, LocalDate day) {
        return document(kind, "N-1", day, VALUE, named(kind.otherRole(), "Somebody (made up)"));
    }

    static TradeDocument boughtBy(TradeParty buyer) {
        return document(DocumentKind.INVOICE, "INV-1", INVOICED, VALUE, buyer);
    }

    static TradeDocument of(DocumentKind kind, Standing standing, String number, TradeParty owner) {
        return new TradeDocument(
                kind,
                standing,
                number,
                INVOICED,
                List.of(owner),
                VALUE,
                List.of(),
                standing == Standing.CORRECTION ? List.of("INV-0") : List.of());
    }

    static void registered(
            Finding finding, RegisterEntry.@Nullable State state, String left, UUID owner, long own, Paper paper) {
        RegisterEntry entry = state == null
                ? new RegisterEntry(RegisterEntry.State.UNKNOWN, null, null, null)
                : new RegisterEntry(state, Money.parse(left, "CNY"), owner, DocumentKind.INVOICE);
        finds(
                finding,
                CheckCode.REGISTER,
                Samples.evidence(Map.of(paper.fingerprint(), entry), Map.of(paper.fingerprint(), own), paper),
                paper);
    }

    static CustomsAnswer declared(CustomsAnswer.Status status, @Nullable Money value, @Nullable String exporter) {
        return new CustomsAnswer.Declared(status, value, exporter, Samples.AT);
    }

    static void customs(Finding finding, @Nullable CustomsAnswer answer) {
        Paper paper = read(declaration(DECLARED, VALUE));
        Map<String, CustomsAnswer> said = answer == null ? Map.of() : Map.of(DECLARED, answer);
        finds(finding, CheckCode.CUSTOMS_STATUS, evidence(Samples.SUPPLIER.id(), DEBTOR, said, paper), paper);
    }
}
