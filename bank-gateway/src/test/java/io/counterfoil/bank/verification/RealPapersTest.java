package io.counterfoil.bank.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.counterfoil.bank.platform.ShownDocument;
import io.counterfoil.bank.platform.ShownParty;
import io.counterfoil.documents.PartyIdentifier;
import io.counterfoil.documents.TradeDocument;
import io.counterfoil.documents.TradeParty;
import io.counterfoil.kernel.DocumentKind;
import io.counterfoil.kernel.PartyRole;
import io.counterfoil.service.web.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The checks on files that nobody here wrote: {@code -Dcounterfoil.data} names the folder. */
class RealPapersTest {

    private static List<Path> files(String folder) throws IOException {
        String data = System.getProperty("counterfoil.data", "");
        if (data.isEmpty()) {
            System.out.println("RealPapersTest did not run: counterfoil.data is not set");
        }
        assumeTrue(!data.isEmpty(), "counterfoil.data is not set");
        try (Stream<Path> all = Files.walk(Path.of(data, folder))) {
            return all.filter(file -> file.toString().endsWith(".xml")).sorted().toList();
        }
    }

    private static Paper paper(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        Paper typed = Samples.typed(Samples.invoice());
        ShownDocument shown = new ShownDocument(
                UUID.randomUUID(), typed.shown().stated(), 0, "application/xml", Sha256.of(content), List.of());
        Paper paper = ReadFiles.read(typed.asked(), shown, content);
        TradeDocument read = paper.read();
        return read == null
                ? paper
                : new Paper(
                        typed.asked(),
                        new ShownDocument(
                                shown.id(), read, read.lines().size(), shown.mediaType(), shown.sha256(), List.of()),
                        read,
                        null,
                        paper.sha256());
    }

    /** As if the operators had recorded what the file says of this party. */
    private static ShownParty recorded(TradeParty party) {
        return new ShownParty(
                Samples.SUPPLIER.id(),
                party.name() == null ? "" : party.name(),
                party.identifiers().stream()
                        .filter(PartyIdentifier::isUnambiguous)
                        .toList());
    }

    private static List<Check> checked(Paper paper) {
        ShownParty supplier = recorded(paper.says().owner());
        ShownParty debtor = paper.party(paper.kind().otherRole())
                .map(RealPapersTest::recorded)
                .orElse(Samples.DEBTOR);
        Evidence base = Samples.evidence(Samples.SUPPLIER.id(), debtor, Map.of(), paper);
        Evidence evidence = new Evidence(
                base.request(),
                base.payable(),
                supplier,
                debtor,
                base.papers(),
                Map.of(),
                base.register(),
                Map.of(),
                base.today(),
                base.at());
        List<Check> checks = Rule.all(Samples.FINGERPRINTS).stream()
                .flatMap(rule -> rule.check(evidence, paper))
                .toList();
        checks.forEach(check -> assertTrue(!check.sentence().contains("{"), check.sentence()));
        return checks;
    }

    private static CheckResult result(List<Check> checks, CheckCode code) {
        return checks.stream()
                .filter(check -> check.code() == code)
                .findFirst()
                .orElseThrow()
                .result();
    }

    @Test
    void everyDeclarationIsRefusedWithAReasonOrWaitsForCustoms() throws IOException {
        int refused = 0;
        int waiting = 0;
        for (Path file : files("customs")) {
            Paper paper = paper(file);
            List<Check> checks = checked(paper);
            if (paper.read() == null) {
                assertEquals(CheckResult.REFUSED, result(checks, CheckCode.FILE), file.toString());
                refused++;
            } else {
                assertEquals(DocumentKind.CUSTOMS_DECLARATION, paper.kind());
                assertEquals(CheckResult.PASSED, result(checks, CheckCode.FILE), file.toString());
                assertEquals(CheckResult.CANNOT_BE_DECIDED, result(checks, CheckCode.CUSTOMS_STATUS), file.toString());
                assertEquals(CheckResult.CANNOT_BE_DECIDED, result(checks, CheckCode.CONSIGNEE), file.toString());
                waiting++;
            }
        }
        System.out.println("declarations refused: " + refused + ", read and waiting for customs: " + waiting);
        assertEquals(9, refused + waiting);
        assertTrue(refused > 0);
    }

    @Test
    void everyInvoiceIsReadOrRefusedAndItsOwnerIsNeverTakenFromItsNameAlone() throws IOException {
        int read = 0;
        for (Path file : files("einvoices")) {
            Paper paper = paper(file);
            List<Check> checks = checked(paper);
            if (paper.read() == null) {
                assertEquals(CheckResult.REFUSED, result(checks, CheckCode.FILE), file.toString());
                continue;
            }
            read++;
            boolean named = paper.says().party(PartyRole.SELLER).orElseThrow().identifiers().stream()
                    .anyMatch(PartyIdentifier::isUnambiguous);
            assertEquals(
                    named ? CheckResult.PASSED : CheckResult.CANNOT_BE_DECIDED,
                    result(checks, CheckCode.OWNER),
                    file.toString());
            assertEquals(
                    paper.value().currency().getCurrencyCode().equals("CNY"),
                    result(checks, CheckCode.AMOUNT) != CheckResult.CANNOT_BE_DECIDED,
                    file + " is in " + paper.value().currency());
        }
        assertTrue(read > 5, "read: " + read);
    }
}
