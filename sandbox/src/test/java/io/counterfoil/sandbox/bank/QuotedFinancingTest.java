package io.counterfoil.sandbox.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.kernel.DocumentFingerprints;
import io.counterfoil.kernel.Money;
import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.DocumentKind;
import io.counterfoil.ledger.FinancingState;
import io.counterfoil.ledger.LedgerCommand;
import io.counterfoil.ledger.NewFinancing;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bank stands by what it quoted, and by nothing else, whatever the platform says later. */
class QuotedFinancingTest {

    private static final long VALUE = 1_000_00;

    @TempDir
    static Path folder;

    private static final DocumentFingerprints FINGERPRINTS = new DocumentFingerprints(new byte[32]);
    private static ChainOfOneBank chain;
    private static Platform platform;
    private static Quoting quoting;
    private static FinancingDesk desk;

    private UUID request;
    private UUID[] payable;
    private String invoice;

    @BeforeAll
    static void start() throws Exception {
        chain = new ChainOfOneBank(folder);
        platform = new Platform(chain.bank);
        BankTools tools = new BankTools(
                platform.asTheBankSeesIt(), chain.reads, chain.signatures(chain.bank), chain.records, FINGERPRINTS);
        quoting = new Quoting(chain.bank, tools, new QuoteRule("4.35", BigDecimal.ONE), new ObjectMapper());
        desk = new FinancingDesk(chain.bank, tools);
    }

    @AfterAll
    static void stop() throws Exception {
        platform.close();
        chain.close();
    }

    @BeforeEach
    void request() throws Exception {
        platform.takeQuotes(true);
        request = chain.newId();
        payable = chain.issue(VALUE);
        invoice = "INV-" + request;
        show(payable[1], invoice);
    }

    @Test
    void whatIsLockedAsQuotedIsApproved() throws Exception {
        lock(payable[1], invoice, quoting.on(request, "key").termsHash());
        assertEquals("approved", desk.approve(request).state());
    }

    @Test
    void aLockOfAnotherPayableUnderTheSameTermsIsNotApproved() throws Exception {
        String terms = quoting.on(request, "key").termsHash();
        UUID[] worse = chain.issue(VALUE);
        show(worse[1], invoice);
        lock(worse[1], invoice, terms);
        refused("financing-differs");
    }

    @Test
    void aLockOfAnotherVoucherOfTheSamePayableIsNotApproved() throws Exception {
        String terms = quoting.on(request, "key").termsHash();
        UUID there = pass(payable[1], chain.supplier, chain.second);
        UUID andBack = pass(there, chain.second, chain.supplier);
        show(andBack, invoice);
        lock(andBack, invoice, terms);
        refused("financing-differs");
    }

    @Test
    void aLockOnOtherDocumentsIsNotApproved() throws Exception {
        String terms = quoting.on(request, "key").termsHash();
        String other = "OTHER-" + request;
        chain.send(
                chain.bank,
                new LedgerCommand.Attest(fingerprint(other), DocumentKind.INVOICE, ChainOfOneBank.CURRENCY, VALUE));
        show(payable[1], other);
        lock(payable[1], other, terms);
        refused("document-not-available");
    }

    @Test
    void aRequestThatIsShownOtherwiseLaterIsNotQuotedAgain() throws Exception {
        quoting.on(request, "key");
        show(chain.issue(VALUE)[1], invoice);
        RefusedException refused = assertThrows(RefusedException.class, () -> quoting.on(request, "key"));
        problem(refused, "financing-differs");
    }

    @Test
    void aQuoteThatThePlatformNeverTookIsMadeAnewOnceItIsStale() throws Exception {
        platform.takeQuotes(false);
        RefusedException refused = assertThrows(RefusedException.class, () -> quoting.on(request, "key"));
        assertEquals(503, refused.problem().status());
        LocalDate later = chain.reads.today().plusDays(6);
        chain.together(new LedgerCommand.Advance(later));
        platform.takeQuotes(true);
        String terms = quoting.on(request, "key").termsHash();
        assertFalse(lastValidUntil().isBefore(later), "offered until " + lastValidUntil());
        assertEquals(terms, quoting.on(request, "key").termsHash(), "asked again, the same terms are named");
        lock(payable[1], invoice, terms);
        assertEquals("approved", desk.approve(request).state());
    }

    @Test
    void aQuoteThatThePlatformTookStaysAsItWasOffered() throws Exception {
        String terms = quoting.on(request, "key").termsHash();
        LocalDate offered = lastValidUntil();
        chain.together(new LedgerCommand.Advance(chain.reads.today().plusDays(6)));
        assertEquals(terms, quoting.on(request, "key").termsHash());
        assertEquals(offered, lastValidUntil());
    }

    private static LocalDate lastValidUntil() {
        List<JsonNode> quotes = platform.quotes();
        return LocalDate.parse(quotes.get(quotes.size() - 1).path("validUntil").asText());
    }

    private void show(UUID voucher, String document) {
        Money value = new Money(VALUE, Currency.getInstance(ChainOfOneBank.CURRENCY));
        platform.showRequest(
                request,
                chain.supplier,
                voucher,
                value,
                document,
                fingerprint(document).hex());
    }

    private static Bytes32 fingerprint(String document) {
        return new Bytes32(FINGERPRINTS.of("invoice", "debtor", document));
    }

    private static UUID pass(UUID piece, UUID from, UUID to) throws Exception {
        UUID whole = chain.newId();
        chain.send(
                from,
                new LedgerCommand.Offer(
                        piece, whole, to, VALUE, chain.reads.today().plusDays(1)));
        chain.send(to, new LedgerCommand.AcceptOffer(whole));
        return whole;
    }

    private void lock(UUID voucher, String document, String terms) throws Exception {
        chain.send(
                chain.supplier,
                new LedgerCommand.Lock(new NewFinancing(
                        request,
                        voucher,
                        chain.newId(),
                        chain.bank,
                        VALUE,
                        new Bytes32(terms),
                        chain.reads.today().plusDays(10),
                        List.of(fingerprint(document)),
                        List.of(VALUE))));
    }

    private void refused(String name) {
        RefusedException refused = assertThrows(RefusedException.class, () -> desk.approve(request));
        problem(refused, name);
        assertEquals(
                FinancingState.LOCKED,
                chain.reads.financing(request).orElseThrow().state());
    }

    private static void problem(RefusedException refused, String name) {
        assertEquals(409, refused.problem().status(), refused.getMessage());
        assertEquals(
                "https://counterfoil.io/problems/" + name,
                refused.problem().type().toString(),
                refused.getMessage());
    }
}
