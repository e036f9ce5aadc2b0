package io.counterfoil.bank.approval;

import io.counterfoil.bank.BankRefusal;
import io.counterfoil.bank.Outcome;
import io.counterfoil.bank.financing.FinancingDesk;
import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.bank.verification.CheckAgain;
import io.counterfoil.decisions.Decided;
import io.counterfoil.kernel.FourEyes;
import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.Person;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.ledger.FinancingState;
import io.counterfoil.ledger.LedgerFinancing;
import io.counterfoil.ledger.LedgerPayable;
import io.counterfoil.ledger.LedgerPiece;
import io.counterfoil.ledger.LedgerReads;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A bank approves as its table in force says: by its own software, by so many persons, or not at all. Without a table one approval
 * is enough, whoever of the bank gives it.
 */
@ApplicationScoped
public class ApproveFinancing {

    static final String WAITS = "waits-for-approver";

    /** Tells what a rule decided from what a person did; no token has this subject. */
    private static final Person SOFTWARE = new Person("counterfoil:approval-table", "Approval table", "bank-gateway");

    private final LedgerReads chain;
    private final ApprovalTables tables;
    private final Approvals approvals;
    private final CheckAgain checkAgain;
    private final FinancingDesk desk;

    ApproveFinancing(
            LedgerReads chain, ApprovalTables tables, Approvals approvals, CheckAgain checkAgain, FinancingDesk desk) {
        this.chain = chain;
        this.tables = tables;
        this.approvals = approvals;
        this.checkAgain = checkAgain;
        this.desk = desk;
    }

    /**
     * @param tableVersion null without a table in force, as are rule and why
     * @param why what the author of the rule wrote beside it
     * @param route one of {@link ApprovalQuestion#ROUTES}
     */
    public record Standing(
            @Nullable Integer tableVersion,
            @Nullable Integer rule,
            @Nullable String why,
            String route,
            int checkers,
            List<String> approvedBy,
            boolean approvedByCaller) {}

    private static final Standing WITHOUT_TABLE = new Standing(null, null, null, "approve", 1, List.of(), false);

    /** @param isProgram whether the bank's software asks, and no person */
    public Outcome approve(HostedBank bank, UUID id, Person by, boolean isProgram) {
        Optional<ApprovalTable> table = tables.active(bank.participant());
        LedgerFinancing financing = chain.financing(id).orElse(null);
        if (table.isEmpty() || financing == null || !isLockedFor(bank, financing)) {
            return desk.approve(bank, id); // says what is wrong, or lists what was done
        }
        int version = table.get().version();
        Decided decided = decided(table.get(), financing);
        switch (decided.text("route")) {
            case "approve" -> {
                return desk.approve(bank, id);
            }
            case "person" -> {
                if (isProgram) {
                    throw new RefusedException(
                            BankRefusal.PERSON_NEEDED,
                            rule(version, decided) + " asks for " + decided.text("checkers")
                                    + " persons; a program approves nothing in their place");
                }
                List<Approvals.Given> given = persons(
                        approvals.add(bank.participant(), id, financing.termsHash(), by, version, decided.rule()));
                return given.size() < checkers(decided) ? new Outcome(List.of(), WAITS) : desk.approve(bank, id);
            }
            default ->
                throw new RefusedException(
                        BankRefusal.RULES_DECLINE,
                        rule(version, decided) + " approves no such financing; decline it, or change the table");
        }
    }

    /**
     * Approves what the table in force leaves to the bank's software.
     *
     * @return false, and nothing is done, for what it leaves to persons or declines, and without a table
     */
    public boolean approveBySoftware(HostedBank bank, UUID id) {
        ApprovalTable table = tables.active(bank.participant()).orElse(null);
        LedgerFinancing financing = chain.financing(id).orElse(null);
        if (table == null || financing == null || !isLockedFor(bank, financing)) {
            return false;
        }
        Decided decided = decided(table, financing);
        if (!decided.text("route").equals("approve")) {
            return false;
        }
        checkAgain.requireVerifiedNow(bank, id);
        approvals.add(bank.participant(), id, financing.termsHash(), SOFTWARE, table.version(), decided.rule());
        desk.approve(bank, id);
        return true;
    }

    /** Whether it was, and by no person: then its payout waits for nobody. */
    public boolean isApprovedBySoftware(HostedBank bank, UUID id) {
        return chain.financing(id)
                .filter(found -> found.bank().equals(bank.participant()) && found.state() == FinancingState.APPROVED)
                .map(found -> approvals.of(bank.participant(), id, found.termsHash()))
                .map(given -> !given.isEmpty() && persons(given).isEmpty())
                .orElse(false);
    }

    /** How it would be approved now. @throws RefusedException 409 when nothing is locked for the bank */
    public Standing standing(HostedBank bank, UUID id, Person caller) {
        bank.platform().financingRequest(id);
        LedgerFinancing locked = chain.financing(id)
                .filter(found -> isLockedFor(bank, found))
                .orElseThrow(() -> new RefusedException(
                        BankRefusal.FINANCING_NOT_OPEN, "nothing is locked for this bank under financing " + id));
        ApprovalTable table = tables.active(bank.participant()).orElse(null);
        if (table == null) {
            return WITHOUT_TABLE;
        }
        Decided decided = decided(table, locked);
        List<Approvals.Given> given = persons(approvals.of(bank.participant(), id, locked.termsHash()));
        return new Standing(
                table.version(),
                decided.rule(),
                decided.why(),
                decided.text("route"),
                checkers(decided),
                given.stream().map(Approvals.Given::name).toList(),
                given.stream().anyMatch(each -> FourEyes.isSame(each.subject(), caller)));
    }

    /** What a rule decided counts for no person. */
    private static List<Approvals.Given> persons(List<Approvals.Given> given) {
        return given.stream()
                .filter(each -> !FourEyes.isSame(each.subject(), SOFTWARE))
                .toList();
    }

    private static boolean isLockedFor(HostedBank bank, @Nullable LedgerFinancing financing) {
        return financing != null
                && financing.bank().equals(bank.participant())
                && financing.state() == FinancingState.LOCKED;
    }

    private Decided decided(ApprovalTable table, LedgerFinancing financing) {
        LedgerPiece piece = chain.piece(financing.pieceId())
                .orElseThrow(() -> RefusedException.notFound("piece on chain: " + financing.pieceId()));
        LedgerPayable payable = chain.payable(piece.payableId())
                .orElseThrow(() -> RefusedException.notFound("payable on chain: " + piece.payableId()));
        int tenorDays = Math.toIntExact(ChronoUnit.DAYS.between(chain.today(), payable.dueOn()));
        return ApprovalQuestion.table(table.file())
                .decide(ApprovalQuestion.facts(
                        new Money(financing.value(), Currency.getInstance(payable.currency())),
                        tenorDays,
                        payable.debtor(),
                        financing.supplier()));
    }

    private static int checkers(Decided decided) {
        return Integer.parseInt(decided.text("checkers"));
    }

    private static String rule(int version, Decided decided) {
        return "rule " + decided.rule() + " of this bank's approval table " + version
                + (decided.why().isEmpty() ? "" : " (" + decided.why() + ")");
    }
}
