package io.counterfoil.bank.recheck;

import io.counterfoil.bank.document.DocumentDesk;
import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.bank.platform.FinancingRequest;
import io.counterfoil.bank.recheck.DocumentAlert.Finding;
import io.counterfoil.bank.verification.CustomsAnswer;
import io.counterfoil.bank.verification.CustomsAnswer.Declared;
import io.counterfoil.bank.verification.CustomsRegister;
import io.counterfoil.kernel.DocumentKind;
import io.counterfoil.kernel.Ids;
import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.ledger.DocumentStatement;
import io.counterfoil.ledger.LedgerDocument;
import io.counterfoil.ledger.LedgerException;
import io.counterfoil.ledger.LedgerGroup;
import io.counterfoil.ledger.LedgerReads;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Looks again at the documents of what is financed: a declaration may be amended or cancelled after the money went out. What this
 * bank attested it lowers on chain at once, so that nobody finances what is gone; its people are told.
 */
@ApplicationScoped
public class RecheckFinancing {

    private static final Logger LOG = Logger.getLogger(RecheckFinancing.class);

    private final LedgerReads chain;
    private final CustomsRegister customs;
    private final DocumentDesk documents;
    private final DocumentAlerts alerts;

    RecheckFinancing(LedgerReads chain, CustomsRegister customs, DocumentDesk documents, DocumentAlerts alerts) {
        this.chain = chain;
        this.customs = customs;
        this.documents = documents;
        this.alerts = alerts;
    }

    /** What is said of a document, and what it is worth by that. */
    private record Said(Finding finding, @Nullable Money stated) {}

    /**
     * @return what was not found before
     * @throws RefusedException when the platform or the chain cannot be asked; what is found by then is kept
     */
    public List<DocumentAlert> recheck(HostedBank bank, UUID financing) {
        List<DocumentAlert> found = new ArrayList<>();
        for (FinancingRequest.Document asked :
                bank.platform().financingRequest(financing).documents()) {
            Optional<LedgerDocument> attested = chain.document(asked.fingerprint());
            if (attested.isPresent()) { // nothing is financed on what nobody attested
                recheck(bank, financing, asked, attested.get(), found);
            }
        }
        return found;
    }

    private void recheck(
            HostedBank bank,
            UUID financing,
            FinancingRequest.Document asked,
            LedgerDocument attested,
            List<DocumentAlert> found) {
        Set<Finding> stands = EnumSet.noneOf(Finding.class);
        boolean silent = false;
        if (asked.kind() == DocumentKind.CUSTOMS_DECLARATION) {
            CustomsAnswer answer = customs.askAnew(bank.participant(), asked.number());
            silent = !(answer instanceof Declared || answer instanceof CustomsAnswer.NoSuch);
            source(answer, attested).ifPresent(said -> {
                stands.add(said.finding());
                keep(bank, financing, asked, attested, said).ifPresent(found::add);
            });
        }
        LedgerDocument now = chain.document(asked.fingerprint()).orElse(attested); // with what was just lowered
        for (Said said : onChain(now)) {
            stands.add(said.finding());
            keep(bank, financing, asked, now, said).ifPresent(found::add);
        }
        if (silent) {
            stands.addAll(Finding.OF_CUSTOMS); // whoever says nothing takes nothing back
        }
        alerts.endAllBut(bank.participant(), financing, asked.fingerprint(), stands);
    }

    private static Optional<Said> source(CustomsAnswer answer, LedgerDocument attested) {
        if (answer instanceof CustomsAnswer.NoSuch) {
            return Optional.of(new Said(Finding.CUSTOMS_UNKNOWN, null));
        }
        if (!(answer instanceof Declared declared)) {
            return Optional.empty();
        }
        return switch (declared.status()) {
            case CANCELLED -> Optional.of(new Said(Finding.CUSTOMS_CANCELLED, new Money(0, currency(attested))));
            case AMENDED -> Optional.of(new Said(Finding.CUSTOMS_AMENDED, declared.value()));
            case PENDING -> Optional.empty();
            case RELEASED ->
                isLess(declared.value(), attested)
                        ? Optional.of(new Said(Finding.CUSTOMS_CONTRADICTS, declared.value()))
                        : Optional.empty();
        };
    }

    /** Of the document, and of the goods that it stands for together with others. */
    private List<Said> onChain(LedgerDocument document) {
        List<Said> said = new ArrayList<>();
        LedgerGroup group =
                document.group() == 0 ? null : chain.group(document.group()).orElse(null);
        if (document.frozen() || (group != null && group.frozen())) {
            said.add(new Said(Finding.FROZEN, null));
        }
        if (document.drawn() - document.released() > document.limit()) {
            said.add(new Said(Finding.OVER_LIMIT, new Money(document.limit(), currency(document))));
        } else if (group != null && group.drawn() - group.released() > group.limit()) {
            said.add(new Said(Finding.OVER_LIMIT, new Money(group.limit(), currency(document))));
        }
        return said;
    }

    private Optional<DocumentAlert> keep(
            HostedBank bank, UUID financing, FinancingRequest.Document asked, LedgerDocument attested, Said said) {
        boolean lowered = isLowered(bank, asked, attested, said);
        DocumentAlert alert = new DocumentAlert(
                Ids.next(),
                financing,
                asked.fingerprint(),
                asked.kind(),
                asked.number(),
                said.finding(),
                currency(attested),
                said.stated(),
                lowered,
                Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS),
                null);
        if (!alerts.store(bank.participant(), alert)) {
            return Optional.empty();
        }
        LOG.warnf(
                "%s: document %s of financing %s: %s",
                bank, asked.fingerprint(), financing, said.finding().inWords());
        return Optional.of(alert);
    }

    /** What cannot be lowered now is told, too, and tried again with each look. */
    private boolean isLowered(HostedBank bank, FinancingRequest.Document asked, LedgerDocument attested, Said said) {
        Money stated = said.stated();
        boolean atSource = said.finding() == Finding.CUSTOMS_CANCELLED || said.finding() == Finding.CUSTOMS_AMENDED;
        if (!atSource
                || stated == null
                || !attested.attester().equals(bank.participant())
                || !stated.currency().equals(currency(attested))
                || stated.minorUnits() >= attested.faceValue()) {
            return false;
        }
        try {
            documents.lower(bank, asked.fingerprint(), stated, rate(attested, stated.minorUnits()));
            return true;
        } catch (RefusedException | LedgerException notNow) {
            LOG.warnf("%s could not lower document %s: %s", bank, asked.fingerprint(), notNow.getMessage());
            return false;
        }
    }

    private static boolean isLess(@Nullable Money declared, LedgerDocument attested) {
        return declared != null
                && declared.currency().equals(currency(attested))
                && declared.minorUnits() < attested.faceValue();
    }

    /** The one that it was attested with, in basis points; where its limit was rounded down to very little, a lower one. */
    private static int rate(LedgerDocument attested, long stated) {
        long share = Math.multiplyExact(attested.limit(), DocumentStatement.WHOLE);
        int up = Math.toIntExact(-Math.floorDiv(-share, attested.faceValue()));
        return DocumentStatement.limit(stated, up) <= attested.limit()
                ? up
                : Math.toIntExact(share / attested.faceValue());
    }

    private static Currency currency(LedgerDocument document) {
        return Currency.getInstance(document.currency());
    }
}
