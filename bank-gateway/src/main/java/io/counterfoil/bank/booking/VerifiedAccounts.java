package io.counterfoil.bank.booking;

import io.counterfoil.bank.BankRefusal;
import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.bank.platform.FinancingRequest;
import io.counterfoil.bank.platform.ShownAccount;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.messages.writing.AccountNumber;
import io.counterfoil.service.web.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** To which account a bank sends money: a verified one, which the platform shows it, and which an instruction can name. */
@ApplicationScoped
public class VerifiedAccounts {

    private static final int TAIL = 24;
    private static final int SHOWN = 4;
    private static final int DIGEST_LENGTH = 8;

    private final Confirmations confirmations;

    VerifiedAccounts(Confirmations confirmations) {
        this.confirmations = confirmations;
    }

    /**
     * Where the supplier's money goes, for a quote: whoever reads quotes does not read account numbers by it.
     *
     * @param shown verified ones of the supplier
     * @return reference of the account that was verified last; without one a name by which a bank that does not instruct knows the supplier
     * @throws RefusedException 409 when the bank pays by instructions and the supplier has no account
     */
    public String ofQuote(HostedBank bank, FinancingRequest request, List<ShownAccount> shown) {
        Optional<WriteInstruction.Target> verified = lastVerified(shown);
        if (verified.isEmpty() && confirmations.areByStatements(bank)) {
            throw new RefusedException(
                    BankRefusal.ACCOUNT_UNUSABLE,
                    "the supplier has no verified account in "
                            + request.value().currency().getCurrencyCode()
                            + ", and this bank pays to nothing else: it enters one on the platform and has it verified, then the"
                            + " bank quotes");
        }
        return verified.map(target -> reference(target.account())).orElseGet(() -> placeholder(request.supplier()));
    }

    /** By which a bank that does not instruct knows a supplier. */
    public static String placeholder(UUID supplier) {
        return "ACC-" + supplier.toString().substring(TAIL);
    }

    /**
     * @param reference as the quote names it
     * @throws RefusedException 409 when it is no verified account of the supplier, or not any more
     */
    WriteInstruction.Target ofPayout(HostedBank bank, UUID financing, String reference) {
        return bank.platform().evidence(financing).accounts().stream()
                .filter(account -> WriteInstruction.Target.canName(account.number())
                        && reference(account.number()).equals(reference))
                .findFirst()
                .map(VerifiedAccounts::target)
                .orElseThrow(() -> new RefusedException(
                        BankRefusal.ACCOUNT_UNUSABLE,
                        "the quote names the account " + reference
                                + ", which is no verified account of the supplier now, and nothing is paid to another: the supplier"
                                + " has it verified again; if it does not, the financing ends when its days are over"));
    }

    /** The one that was verified last, of those that an instruction can name. */
    static Optional<WriteInstruction.Target> lastVerified(List<ShownAccount> shown) {
        return shown.stream()
                .filter(account -> WriteInstruction.Target.canName(account.number()))
                .map(VerifiedAccounts::target)
                .findFirst();
    }

    private static WriteInstruction.Target target(ShownAccount account) {
        return new WriteInstruction.Target(account.holder(), account.number(), account.bankCode());
    }

    /** The last digits, for people, and a digest that tells apart what ends alike. */
    static String reference(String account) {
        String number = new AccountNumber(account).number();
        String digest = Sha256.of(number.getBytes(StandardCharsets.UTF_8)).substring(2, 2 + DIGEST_LENGTH);
        return "***" + number.substring(Math.max(0, number.length() - SHOWN)) + " " + digest;
    }
}
