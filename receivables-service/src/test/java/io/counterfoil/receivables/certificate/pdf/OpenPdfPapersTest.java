package io.counterfoil.receivables.certificate.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.lowagie.text.pdf.PdfReader;
import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.receivables.certificate.Certificate;
import io.counterfoil.receivables.certificate.CertificateKind;
import io.counterfoil.receivables.certificate.CertificatePapers.Language;
import io.counterfoil.receivables.certificate.CertificateText;
import io.counterfoil.receivables.certificate.CertificateText.ChainReference;
import io.counterfoil.receivables.certificate.CertificateText.Identifier;
import io.counterfoil.receivables.certificate.CertificateText.Party;
import io.counterfoil.receivables.certificate.CertificateText.Payout;
import io.counterfoil.receivables.certificate.PaperText;
import io.counterfoil.receivables.voucher.UnitInterval;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What fits on paper, and what the server must have for it. */
class OpenPdfPapersTest {

    private static final Path FONTS = Path.of("/usr/share/fonts/opentype/noto");
    private static final Optional<String> PAGE = Optional.of("https://portal.example/check");
    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);
    private static final String HASH = "0x" + "ab".repeat(32);
    private static final String CODE = "ABCDEFGHJKLMNPQRSTUV";

    private final OpenPdfPapers papers = new OpenPdfPapers(FONTS, PAGE);

    private static Money cny(String amount) {
        return Money.parse(amount, "CNY");
    }

    private static Party party(String name) {
        return new Party(name, new Identifier("USCC", "91310000MA1K000019"));
    }

    /** With a payout, so of the longest kind. */
    private static Certificate certificate(CertificateKind kind, String name) {
        return certificate(kind, name, cny("99999999999999.99"));
    }

    private static Certificate certificate(CertificateKind kind, String name, Money value) {
        Payout payout = new Payout(DAY, HASH, "3.85", cny("1.00"), value);
        return new Certificate(
                UUID.randomUUID(),
                "2026070124032008863908",
                kind,
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                null,
                Set.of(),
                DAY,
                new CertificateText(
                        "202607010000000062000003000355",
                        new UnitInterval(1, 9_999_999_999_999_999L),
                        value,
                        cny("0"),
                        value,
                        party(name + " A"),
                        party(name + " B"),
                        party(name + " C"),
                        party(name + " D"),
                        DAY,
                        DAY.plusMonths(5),
                        DAY,
                        new ChainReference("chain0", "group0", "0x" + "cd".repeat(20), 99_999_999_999L, HASH),
                        kind == CertificateKind.FINANCING_RECEIPT ? payout : null));
    }

    @Test
    void eachKindFitsOnOnePageInBothLanguages() throws IOException {
        for (CertificateKind kind : CertificateKind.values()) {
            for (Language language : Language.values()) {
                byte[] paper = papers.of(certificate(kind, "宁波示例紧固件有限公司", cny("186577.77")), CODE, language);
                PaperText.keep(paper, kind.wireName() + "-" + language);
                try (PdfReader reader = new PdfReader(paper)) {
                    assertEquals(1, reader.getNumberOfPages(), kind + " " + language);
                }
            }
        }
    }

    @Test
    void nothingOfALongNameIsCutOff() {
        String name = "宁波市北仑区长名称示例精密紧固件制造与国际贸易有限责任公司".repeat(6) + " Ningbo Example Precision Fasteners Manufacturing "
                + "X".repeat(120);
        for (Language language : Language.values()) {
            byte[] paper = papers.of(certificate(CertificateKind.FINANCING_RECEIPT, name), CODE, language);
            PaperText.keep(paper, "long-names-" + language);
            String text = PaperText.of(paper);
            for (String which : new String[] {" A", " B", " C", " D"}) {
                PaperText.assertHolds(text, name + which);
            }
            PaperText.assertSays(text, "99,999,999,999,999.99", HASH, "ABCD-EFGH-JKLM-NPQR-STUV");
        }
        PaperText.assertSays(
                PaperText.of(papers.of(certificate(CertificateKind.VOUCHER, "x"), CODE, Language.ZH)),
                "人民币玖拾玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分",
                "[1,9999999999999999]");
    }

    @Test
    void withoutTheFontsItSaysWhichPackageIsMissing(@TempDir Path empty) {
        OpenPdfPapers without = new OpenPdfPapers(empty, PAGE);
        RefusedException refused = assertThrows(RefusedException.class, without::requireReady);
        assertEquals(503, refused.refusal().status());
        assertTrue(refused.detail().contains("certificates need the font package fonts-noto-cjk on the server"));
        assertThrows(
                RefusedException.class, () -> without.of(certificate(CertificateKind.VOUCHER, "x"), CODE, Language.EN));
    }

    @Test
    void withoutAPageForChecksItSaysWhichSettingIsMissing() {
        RefusedException refused =
                assertThrows(RefusedException.class, new OpenPdfPapers(FONTS, Optional.empty())::requireReady);
        assertEquals(503, refused.refusal().status());
        assertTrue(refused.detail().contains("counterfoil.certificates.check-url"));
    }
}
