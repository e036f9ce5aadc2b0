package io.counterfoil.receivables.certificate;

import io.counterfoil.kernel.CheckDigits;
import io.counterfoil.kernel.Ids;
import io.counterfoil.kernel.Person;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.receivables.governance.BusinessDays;
import io.counterfoil.receivables.operation.CommandKind;
import io.counterfoil.receivables.operation.CommandPath;
import io.counterfoil.receivables.operation.Detail;
import io.counterfoil.receivables.operation.Outcome;
import io.counterfoil.receivables.operation.ReceivablesRefusal;
import io.counterfoil.service.web.Request;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes a certificate: of a piece for who holds it, of its assignment also for the debtor, of a financing for its supplier and its bank. Whoever makes it
 * chooses what a check of it discloses.
 */
@ApplicationScoped
public class MakeCertificate {

    static final int PER_DAY_MAX = 1_000;

    private static final long NUMBERS = 1_000_000_000_000L;

    private final CommandPath path;
    private final CertifiedThings things;
    private final CertificateTexts texts;
    private final Certificates certificates;
    private final CertificatePapers papers;
    private final BusinessDays days;

    MakeCertificate(
            CommandPath path,
            CertifiedThings things,
            CertificateTexts texts,
            Certificates certificates,
            CertificatePapers papers,
            BusinessDays days) {
        this.path = path;
        this.things = things;
        this.texts = texts;
        this.certificates = certificates;
        this.papers = papers;
        this.days = days;
    }

    /** @param of the piece, or, of a receipt, the financing */
    public record Wish(CertificateKind kind, UUID of, Set<Disclosure> disclosed) {}

    private record Made(CertifiedPiece piece, @Nullable UUID financing, CertificateText text) {}

    public Outcome make(Request request, Person maker, Wish wish) {
        return path.once(request, () -> {
            Made made = wish.kind() == CertificateKind.FINANCING_RECEIPT
                    ? ofFinancing(request.by(), wish.of())
                    : ofPiece(request.by(), wish);
            papers.requireReady();
            LocalDate today = days.today();
            UUID id = Ids.next();
            Certificate certificate = new Certificate(
                    id,
                    number(today, id),
                    wish.kind(),
                    request.by(),
                    made.piece().id(),
                    made.piece().holder(),
                    made.financing(),
                    wish.disclosed(),
                    today,
                    made.text());
            return path.inDatabase(request, Detail.of(CommandKind.MAKE_CERTIFICATE, id), () -> {
                if (certificates.madeOn(request.by(), today) >= PER_DAY_MAX) {
                    throw RefusedException.policy(
                            "certificates-a-day",
                            "a participant has at most " + PER_DAY_MAX + " certificates made on one day",
                            "limits of the service");
                }
                certificates.insert(certificate, maker);
                return null;
            });
        });
    }

    private Made ofPiece(UUID asker, Wish wish) {
        CertifiedPiece piece = things.piece(wish.of())
                .filter(found -> found.holder().equals(asker)
                        || (wish.kind() == CertificateKind.ASSIGNMENT
                                && found.debtor().equals(asker)))
                .orElseThrow(() -> RefusedException.notFound("voucher of the caller"));
        if (!piece.holder().equals(asker) && !wish.disclosed().isEmpty()) {
            throw RefusedException.malformed(
                    "disclosed", "only the holder decides what a check discloses; leave it empty");
        }
        if (!piece.isFree()) {
            throw not("the voucher is "
                    + (piece.frozen()
                            ? "frozen"
                            : piece.value().isZero() ? "passed on or paid" : inWords(piece.state()))
                    + "; a certificate is made of one that is free in its holder's hands");
        }
        CertifiedPiece.Arrival arrival = piece.arrival();
        if (wish.kind() == CertificateKind.ASSIGNMENT && arrival != null && arrival.first()) {
            throw not("nobody assigned the voucher: its holder is the one to whom the debtor issued it");
        }
        return new Made(piece, null, texts.of(piece));
    }

    private Made ofFinancing(UUID asker, UUID id) {
        CertifiedFinancing financing = things.financing(id)
                .filter(found -> found.supplier().equals(asker) || found.bank().equals(asker))
                .orElseThrow(() -> RefusedException.notFound("financing of the caller"));
        if (!financing.isFunded()) {
            throw not("the financing is " + inWords(financing.state()) + "; there is a receipt once the bank has paid");
        }
        return new Made(financing.piece(), id, texts.of(financing));
    }

    private static String inWords(String state) {
        return state.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static RefusedException not(String why) {
        return new RefusedException(ReceivablesRefusal.NOT_CERTIFIABLE, why);
    }

    /** The day, twelve digits of the id, which is random there, and two check digits, for who types it. */
    private static String number(LocalDate day, UUID id) {
        return CheckDigits.appendedTo(DateTimeFormatter.BASIC_ISO_DATE.format(day)
                + String.format(Locale.ROOT, "%012d", Long.remainderUnsigned(id.getLeastSignificantBits(), NUMBERS)));
    }
}
