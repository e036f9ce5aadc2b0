package io.counterfoil.documents.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.documents.Standing;
import io.counterfoil.documents.TradeDocument;
import io.counterfoil.kernel.DocumentKind;
import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.PartyRole;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files as they should be say what they were made of. */
class SamplesTest {

    private static final int SAMPLES = Boolean.getBoolean("counterfoil.full") ? 1_000 : 50;

    private final long seed = Long.getLong("counterfoil.seed", System.nanoTime());

    @Test
    void everySampleIsReadAsItWasWritten() {
        System.out.println("SamplesTest: " + SAMPLES + " of each format, -Dcounterfoil.seed=" + seed);
        all("UBL invoice", UblSamples::invoice, DocumentKind.INVOICE, Standing.IN_FORCE);
        all("UBL credit note", UblSamples::creditNote, DocumentKind.INVOICE, Standing.CORRECTION);
        all("self-billed", draw -> UblSamples.sample(draw, "Invoice", "389"), DocumentKind.INVOICE, Standing.IN_FORCE);
        all("corrected", draw -> UblSamples.sample(draw, "Invoice", "384"), DocumentKind.INVOICE, Standing.CORRECTION);
        all("blue", ChinaEInvoiceSamples::blue, DocumentKind.INVOICE, Standing.IN_FORCE);
        all("red", ChinaEInvoiceSamples::red, DocumentKind.INVOICE, Standing.CORRECTION);
        all("DecMessage", DecMessageSamples::export, DocumentKind.CUSTOMS_DECLARATION, Standing.IN_FORCE);
        all("WCO lodged", WcoSamples::lodged, DocumentKind.CUSTOMS_DECLARATION, Standing.SUBMITTED);
        all("WCO accepted", WcoSamples::accepted, DocumentKind.CUSTOMS_DECLARATION, Standing.IN_FORCE);
    }

    private void all(String what, Function<Draw, Sample> format, DocumentKind kind, Standing standing) {
        Draw draw = new Draw(seed);
        for (int count = 0; count < SAMPLES; count++) {
            Sample sample = format.apply(draw);
            TradeDocument document = TradeDocumentReader.read(sample.bytes());
            String which = what + " " + count + "\n" + sample.xml();
            assertEquals(kind, document.kind(), which);
            assertEquals(standing, document.standing(), which);
            assertEquals(sample.number(), document.number(), which);
            assertEquals(sample.issued(), document.issued(), which);
            assertEquals(Money.parse(sample.amount().toPlainString(), sample.currency()), document.amount(), which);
            assertEquals(
                    List.of(sample.owner()),
                    document.owner().identifiers().stream()
                            .map(identifier -> identifier.value())
                            .toList(),
                    which);
            assertEquals(sample.lines(), document.lines().size(), which);
            assertEquals(
                    sample.corrects() == null ? List.of() : List.of(sample.corrects()), document.corrects(), which);
            assertEquals(standing == Standing.IN_FORCE, document.isFinanceable(), which);
        }
    }

    @Test
    void manyAreReadAtOnce() {
        Draw draw = new Draw(seed);
        List<Sample> samples =
                Stream.generate(() -> UblSamples.invoice(draw)).limit(SAMPLES).toList();
        List<String> numbers = samples.parallelStream()
                .map(sample -> TradeDocumentReader.read(sample.bytes()).number())
                .toList();
        assertEquals(samples.stream().map(Sample::number).toList(), numbers);
    }

    @Test
    void theExporterOwnsADeclarationAndNotItsAgent() {
        TradeDocument declaration = TradeDocumentReader.read(
                DecMessageSamples.export(new Draw(seed)).bytes());
        assertEquals(PartyRole.EXPORTER, declaration.owner().role());
        assertTrue(declaration.party(PartyRole.DECLARANT).isPresent());
        assertTrue(declaration.owner().unambiguous().isPresent(), "a fingerprint needs its USCC");
    }
}
