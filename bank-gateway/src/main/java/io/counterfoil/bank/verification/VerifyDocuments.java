package io.counterfoil.bank.verification;

import io.counterfoil.bank.BankRefusal;
import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.bank.platform.FinancingRequest;
import io.counterfoil.bank.platform.ShownAccount;
import io.counterfoil.bank.platform.ShownDocument;
import io.counterfoil.bank.platform.ShownEvidence;
import io.counterfoil.bank.platform.ShownParty;
import io.counterfoil.bank.register.DocumentRegister;
import io.counterfoil.bank.register.RegisterEntry;
import io.counterfoil.kernel.DocumentFingerprints;
import io.counterfoil.kernel.DocumentKind;
import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.FinancingState;
import io.counterfoil.ledger.LedgerPayable;
import io.counterfoil.ledger.LedgerReads;
import io.counterfoil.ledger.LedgerReservations;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Checks the documents of a request, and keeps the report. Each bank does it by itself, with what it read by itself. */
@ApplicationScoped
public class VerifyDocuments {

    private static final Logger LOG = Logger.getLogger(VerifyDocuments.class);
    private static final Set<FinancingState> HOLDS = Set.of(
            FinancingState.LOCKED, FinancingState.APPROVED, FinancingState.PAYOUT_INSTRUCTED, FinancingState.FUNDED);

    private final LedgerReads chain;
    private final ReadFiles files;
    private final CustomsRegister customs;
    private final Reports reports;
    private final VerificationReports kept;
    private final DocumentRegister register;
    private final List<Rule> rules;

    VerifyDocuments(
            LedgerReads chain,
            ReadFiles files,
            CustomsRegister customs,
            Reports reports,
            VerificationReports kept,
            DocumentRegister register,
            DocumentFingerprints fingerprints) {
        this.chain = chain;
        this.files = files;
        this.customs = customs;
        this.reports = reports;
        this.kept = kept;
        this.register = register;
        this.rules = Rule.all(fingerprints);
    }

    /**
     * @param values what each document is made out for, by fingerprint, as this bank read it
     * @param accounts verified ones of the supplier, the last verified first
     */
    public record Verified(VerificationReport report, Map<Bytes32, Money> values, List<ShownAccount> accounts) {

        public Verified {
            accounts = List.copyOf(accounts);
            values = Map.copyOf(values);
        }
    }

    /** @throws RefusedException 404 when the request, or its voucher on chain, is not shown to the bank */
    public Verified verify(HostedBank bank, UUID id) {
        FinancingRequest request = bank.platform().financingRequest(id);
        LedgerPayable payable = chain.piece(request.voucher())
                .flatMap(piece -> chain.payable(piece.payableId()))
                .orElseThrow(() -> RefusedException.notFound("voucher on chain: " + request.voucher()));
        return verify(bank, request, payable);
    }

    public Verified verify(HostedBank bank, FinancingRequest request, LedgerPayable payable) {
        Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
        ShownEvidence shown = bank.platform().evidence(request.id());
        requireSameParties(request, payable, shown);
        List<Paper> papers = new ArrayList<>();
        List<Check> checks = new ArrayList<>();
        for (FinancingRequest.Document asked : request.documents()) {
            Optional<ShownDocument> details = shown.documents().stream()
                    .filter(each -> each.id().equals(asked.id()))
                    .findFirst();
            details.ifPresentOrElse(
                    each -> papers.add(files.paper(bank, request.id(), asked, each)),
                    () -> checks.add(notShown(asked, now)));
        }
        Evidence evidence = new Evidence(
                request,
                payable,
                shown.supplier(),
                shown.debtor(),
                papers,
                answers(bank, papers),
                entries(papers),
                reserved(request.id()),
                chain.today(),
                now);
        for (Paper paper : papers) {
            rules.forEach(rule -> rule.check(evidence, paper).forEach(checks::add));
        }
        if (evidence.of(DocumentKind.CUSTOMS_DECLARATION).isEmpty()) {
            checks.add(Check.of(CheckCode.CUSTOMS_STATUS, null, Finding.NO_DECLARATION, Source.PLATFORM, now));
        }
        Reports.Kept found = new Reports.Kept(now, checks);
        VerificationReport report =
                kept.of(bank.participant(), request.id(), found, reports.decisions(bank.participant(), request.id()));
        reports.store(bank.participant(), request.id(), found, report.state());
        LOG.infof("%s checked the documents of %s: %s", bank, request.id(), report.state());
        return new Verified(report, values(papers), shown.accounts());
    }

    /** The chain says who owes, and the request who asks: evidence of others proves nothing. */
    private static void requireSameParties(FinancingRequest request, LedgerPayable payable, ShownEvidence shown) {
        ShownParty debtor = shown.debtor();
        if (!shown.supplier().id().equals(request.supplier())
                || (debtor != null && !debtor.id().equals(payable.debtor()))) {
            throw new RefusedException(
                    BankRefusal.FINANCING_DIFFERS,
                    "the service shows evidence of another supplier or debtor than those of request " + request.id());
        }
    }

    private static Check notShown(FinancingRequest.Document asked, Instant now) {
        return Check.of(CheckCode.FILE, asked.fingerprint(), Finding.NOT_SHOWN, Source.PLATFORM, now, asked.number());
    }

    private Map<String, CustomsAnswer> answers(HostedBank bank, List<Paper> papers) {
        Map<String, CustomsAnswer> answers = new HashMap<>();
        papers.stream()
                .filter(paper -> paper.kind() == DocumentKind.CUSTOMS_DECLARATION)
                .map(paper -> paper.says().normalisedNumber())
                .forEach(number -> answers.computeIfAbsent(number, first -> customs.ask(bank.participant(), first)));
        return answers;
    }

    private Map<Bytes32, RegisterEntry> entries(List<Paper> papers) {
        Map<Bytes32, RegisterEntry> entries = new HashMap<>();
        papers.forEach(paper -> entries.computeIfAbsent(paper.fingerprint(), register::entry));
        return entries;
    }

    /** Once the piece is locked for this bank, or taken by it. */
    private Map<Bytes32, Long> reserved(UUID request) {
        boolean counts = chain.financing(request)
                .filter(financing -> HOLDS.contains(financing.state()))
                .isPresent();
        Map<Bytes32, Long> reserved = new HashMap<>();
        if (counts) {
            LedgerReservations own = chain.reservations(request);
            for (int i = 0; i < own.fingerprints().size(); i++) {
                reserved.merge(own.fingerprints().get(i), own.amounts().get(i), Long::sum);
            }
        }
        return reserved;
    }

    private static Map<Bytes32, Money> values(List<Paper> papers) {
        Map<Bytes32, Money> values = new HashMap<>();
        papers.forEach(paper -> values.put(paper.fingerprint(), paper.value()));
        return values;
    }
}
