package io.counterfoil.workflow.caseflow;

import io.counterfoil.kernel.RefusedException;
import io.counterfoil.workflow.caseflow.DayPolicies.Kind;
import io.counterfoil.workflow.platform.PlatformFact;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** What the platform's events mean for the cases: which of them, under which name, with which days. */
@ApplicationScoped
public class Signals {

    private static final Logger LOG = Logger.getLogger(Signals.class);
    private static final int SERVER_FAULT = 500;

    static final String DAY_MOVED = "io.counterfoil.ledger.business-date-advanced.v1";
    static final String CONTINUED = "SettlementContinued";
    private static final String STUCK = "SettlementStuck";
    private static final String BEGUN = "SettlementBegun";
    private static final String READY = "ParticipantReady";
    /** Of the tasks of operators: their participant is the platform. */
    private static final String PLATFORM = "platform";

    private final CaseFiles files;
    private final CaseEngine engine;
    private final Deadlines deadlines;
    private final DayPolicies policies;
    private final Papers papers;
    private final StandingInstructions instructions;

    Signals(
            CaseFiles files,
            CaseEngine engine,
            Deadlines deadlines,
            DayPolicies policies,
            Papers papers,
            StandingInstructions instructions) {
        this.files = files;
        this.engine = engine;
        this.deadlines = deadlines;
        this.policies = policies;
        this.papers = papers;
        this.instructions = instructions;
    }

    /** The case that begins with it, by the message of its start. */
    Optional<Signal> starts(PlatformFact fact, LocalDate today) {
        return switch (name(fact)) {
            case "payable.payable-recorded" -> {
                LocalDate confirmBy = fact.maybeDay("confirmBy")
                        .orElseGet(() -> deadlines.businessDaysAfter(today, policies.days(Kind.CONFIRM_DAYS, today)));
                Map<String, Object> variables = ids(fact, "debtor", "creditor", "rootId");
                variables.put("dueOn", fact.day("dueOn").toString());
                variables.putAll(deadlines.chased("confirmBy", "wordChase", confirmBy));
                yield start(ProcessName.CONFIRMATION, fact.id("payableId"), "PayableRecorded", variables);
            }
            case "piece.piece-offered" -> {
                Map<String, Object> variables = ids(fact, "recipient");
                variables.put("holder", fact.id("offeredBy").toString());
                variables.putAll(deadlines.chased("lastDay", "answerChase", fact.day("lastDay")));
                yield start(ProcessName.CIRCULATION, fact.id("pieceId"), "PieceOffered", variables);
            }
            case "financing.financing-requested" -> {
                LocalDate quoteBy = fact.maybeDay("quoteBy")
                        .orElseGet(() -> deadlines.businessDaysAfter(today, policies.days(Kind.QUOTE_DAYS, today)));
                Map<String, Object> variables = ids(fact, "supplier");
                variables.putAll(deadlines.chased("quoteBy", "quotesChase", quoteBy));
                variables.putAll(deadlines.chased("quoteBy", "mendChase", quoteBy));
                yield start(ProcessName.FINANCING, fact.id("financingId"), "FinancingRequested", variables);
            }
            case "piece.offer-accepted" ->
                confirmed(fact).map(confirmation -> {
                    LocalDate dueOn = LocalDate.parse(String.valueOf(
                            engine.variable(confirmation.instance(), "dueOn").orElseThrow()));
                    Map<String, Object> variables = ids(fact, "debtor", "payingBank");
                    variables.putAll(deadlines.chased("dueOn", "instructChase", dueOn));
                    variables.putAll(deadlines.chased("dueOn", "moneyChase", dueOn));
                    variables.put(
                            "noticeOn",
                            deadlines.businessDaysBefore(dueOn, policies.days(Kind.NOTICE_DAYS, today)) + "T00:00:00");
                    LocalDate defaultOn = deadlines.businessDaysAfter(dueOn, policies.days(Kind.DEFAULT_DAYS, today));
                    variables.put("defaultOn", defaultOn + "T00:00:00");
                    variables.putAll(deadlines.chased("defaultDecideBy", "remedyChase", defaultOn));
                    variables.put("remedyBy", defaultOn.toString());
                    return signal(ProcessName.LIQUIDATION, confirmation.key(), "RootAccepted", with(variables));
                });
            default -> Optional.empty();
        };
    }

    /** What it means for cases that have begun, in this order. */
    List<Signal> of(PlatformFact fact, LocalDate today) {
        String name = name(fact);
        return switch (name.substring(0, Math.max(0, name.indexOf('.')))) {
            case "payable" -> ofPayable(name, fact, today);
            case "piece" -> ofPiece(name, fact);
            case "financing" -> ofFinancing(name, fact, today);
            case "settlement" -> ofSettlement(name, fact, today);
            case "participant" -> name.equals("participant.terms-accepted") ? ready(fact.id("participant")) : List.of();
            default -> List.of();
        };
    }

    private List<Signal> ofPayable(String name, PlatformFact fact, LocalDate today) {
        UUID payable = fact.maybeId("payableId").orElse(null);
        if (payable == null) {
            return List.of();
        }
        return switch (name) {
            case "payable.payable-consented" -> {
                int missing = fact.data().path("consentsMissing").asInt();
                yield one(
                        ProcessName.CONFIRMATION,
                        payable,
                        "PayableConsented",
                        Map.of("consentsMissing", missing, "issueBy", issueBy(today)));
            }
            case "payable.payable-refused" -> one(ProcessName.CONFIRMATION, payable, "PayableRefused", Map.of());
            case "payable.payable-lapsed" -> one(ProcessName.CONFIRMATION, payable, "PayableLapsed", Map.of());
            // The last consent is not told: it issues.
            case "payable.voucher-issued" ->
                after(
                        "PayableConsented",
                        one(ProcessName.CONFIRMATION, payable, "VoucherIssued", issued(fact.day("acceptBy"), today)));
            case "payable.payable-overdue" -> one(ProcessName.LIQUIDATION, payable, "PayableOverdue", Map.of());
            case "payable.payable-frozen" -> one(ProcessName.LIQUIDATION, payable, "PayableFrozen", Map.of());
            case "payable.paying-bank-changed" ->
                fact.maybeDay("lastDay") // of the settlement that the new bank goes on with
                        .map(lastDay -> liquidation(
                                payable, CONTINUED, deadlines.chased("settlementLastDay", "redeemChase", lastDay)))
                        .orElseGet(List::of);
            default -> List.of();
        };
    }

    private Map<String, Object> issued(LocalDate acceptBy, LocalDate today) {
        Map<String, Object> variables = new HashMap<>(deadlines.chased("acceptBy", "acceptChase", acceptBy));
        variables.put("consentsMissing", 0);
        variables.put("issueBy", issueBy(today));
        return variables;
    }

    private String issueBy(LocalDate today) {
        return deadlines.businessDaysAfter(today, 1) + "T00:00:00";
    }

    private List<Signal> ofPiece(String name, PlatformFact fact) {
        String message = switch (name) {
            case "piece.offer-accepted" -> "OfferAccepted";
            case "piece.offer-declined" -> "OfferDeclined";
            case "piece.offer-withdrawn" -> "OfferWithdrawn";
            case "piece.offer-expired" -> "OfferExpired";
            case "piece.piece-frozen" -> "PieceFrozen";
            default -> null;
        };
        if (message == null) {
            return List.of();
        }
        UUID piece = fact.id("pieceId");
        return confirmed(fact)
                .map(confirmation -> one(ProcessName.CONFIRMATION, confirmation.key(), message, Map.of()))
                .orElseGet(() -> one(ProcessName.CIRCULATION, piece, message, Map.of()));
    }

    private List<Signal> ofFinancing(String name, PlatformFact fact, LocalDate today) {
        UUID request = fact.maybeId("financingId").orElse(null);
        if (request == null) {
            return List.of();
        }
        return switch (name) {
            case "financing.financing-verified" -> financing(request, "FinancingVerified", Map.of());
            case "financing.financing-not-verified" -> financing(request, "FinancingNotVerified", Map.of());
            // A bank that quotes has verified, and one that pays has registered, whether it said so or not.
            case "financing.financing-quoted" -> after("FinancingVerified", quotes(request, fact));
            case "financing.piece-locked" ->
                financing(request, "PieceLocked", deadlines.chased("approveBy", "approveChase", fact.day("approveBy")));
            case "financing.financing-approved" ->
                financing(request, "FinancingApproved", chasedAndOver("fundBy", "fundChase", fact.day("fundBy")));
            case "financing.financing-registered" -> financing(request, "FinancingRegistered", Map.of());
            case "financing.payout-instructed" ->
                after(
                        "FinancingRegistered",
                        financing(request, "PayoutInstructed", Deadlines.over("attestBy", fact.day("attestBy"))));
            case "financing.funds-attested" ->
                financing(request, "FundsAttested", Deadlines.over("disputeBy", disputeBy(today)));
            case "financing.funds-returned" ->
                financing(request, "PayoutReturned", Deadlines.over("attestBy", fact.day("attestBy")));
            case "financing.funds-not-received" -> financing(request, "MoneyReportedMissing", Map.of());
            case "financing.funds-disputed" ->
                financing(
                        request,
                        "FundsDisputed",
                        Map.of("disputeAnswerBy", disputeBy(today).toString()));
            case "financing.financing-declined" -> financing(request, "FinancingDeclined", Map.of());
            case "financing.financing-expired" -> financing(request, "FinancingExpired", Map.of());
            case "financing.financing-undone" -> financing(request, "FinancingUndone", Map.of());
            case "financing.financing-withdrawn", "financing.financing-request-withdrawn" ->
                financing(request, "FinancingWithdrawn", Map.of());
            case "financing.financing-request-lapsed" -> financing(request, "FinancingRequestLapsed", Map.of());
            default -> List.of();
        };
    }

    private List<Signal> ofSettlement(String name, PlatformFact fact, LocalDate today) {
        UUID payable = fact.maybeId("payableId").orElse(null);
        if (payable == null) {
            return List.of();
        }
        return switch (name) {
            case "settlement.settlement-instructed" ->
                liquidation(payable, begins(payable) ? BEGUN : "SettlementInstructed", Map.of());
            case "settlement.settlement-withdrawn" -> liquidation(payable, "SettlementInstructionWithdrawn", Map.of());
            case "settlement.settlement-opened" ->
                after(
                        BEGUN,
                        liquidation(
                                payable,
                                "SettlementOpened",
                                deadlines.chased("settlementLastDay", "redeemChase", fact.day("lastDay"))));
            case "settlement.settlement-closed" ->
                liquidation(
                        payable,
                        "SettlementClosed",
                        Map.of("settlementState", fact.data().path("state").asText()));
            case "settlement.settlement-expired" -> liquidation(payable, "SettlementEnded", Map.of());
            case "settlement.redemption-disputed" ->
                liquidation(payable, "RedemptionDisputed", Deadlines.over("disputeAnswerBy", disputeBy(today)));
            default -> List.of();
        };
    }

    /** The bank did not go on after somebody was paid. */
    Signal stuck(CaseFile file, LocalDate today) {
        LocalDate continueBy = deadlines.businessDaysAfter(today, 1);
        return signal(file.process(), file.key(), STUCK, deadlines.chased("continueBy", "renameChase", continueBy));
    }

    /** Whether nobody has instructed or paid yet, and it is before the notice. */
    private boolean begins(UUID payable) {
        return files.find(ProcessName.LIQUIDATION, payable)
                .filter(file -> file.isOpen()
                        && engine.look(file.instance()).waiting(BEGUN).isPresent())
                .isPresent();
    }

    /** Each open offer to it that waits for its papers, once nothing is missing. */
    private List<Signal> ready(UUID participant) {
        List<Signal> waiting = files.openOf(ProcessName.CIRCULATION, participant).stream()
                .filter(file -> engine.variable(file.instance(), "recipient")
                        .filter(participant.toString()::equals)
                        .isPresent())
                .filter(file -> !engine.look(file.instance()).closedBy(READY).isEmpty())
                .map(file -> signal(file.process(), file.key(), READY, Map.of()))
                .toList();
        return waiting.isEmpty() || !complete(participant) ? List.of() : waiting;
    }

    /** What will be answered later is asked again with the event; what is refused for good must not stop all other cases. */
    private boolean complete(UUID participant) {
        try {
            return papers.complete(participant);
        } catch (RefusedException refused) {
            if (refused.refusal().status() >= SERVER_FAULT) {
                throw refused;
            }
            LOG.warnf("whether papers are complete is not known: %s", refused.detail());
            return false;
        }
    }

    /** The confirmation whose root piece this is. */
    private Optional<CaseFile> confirmed(PlatformFact fact) {
        String piece = fact.id("pieceId").toString();
        return files.find(ProcessName.CONFIRMATION, fact.id("payableId"))
                .filter(file -> engine.variable(file.instance(), "rootId")
                        .filter(piece::equals)
                        .isPresent());
    }

    /** A later one than the first may be what the standing instruction waits for: then it is tried, too. */
    private List<Signal> quotes(UUID request, PlatformFact fact) {
        Map<String, Object> variables = quoted(request, fact);
        List<Signal> given = financing(request, "QuoteGiven", variables);
        boolean maybeLater = files.find(ProcessName.FINANCING, request)
                .filter(CaseFile::isOpen)
                .filter(file -> engine.variable(file.instance(), "quoteId").isPresent()
                        || engine.look(file.instance()).isBusy())
                .isPresent();
        return maybeLater && Boolean.TRUE.equals(variables.get("standingCovers"))
                ? Stream.concat(given.stream(), financing(request, "QuoteCovered", variables).stream())
                        .toList()
                : given;
    }

    /** The last day of all quotes, of which this is the newest. */
    private Map<String, Object> quoted(UUID request, PlatformFact fact) {
        LocalDate until = files.find(ProcessName.FINANCING, request)
                .flatMap(file -> engine.variable(file.instance(), "quotesValidUntil"))
                .map(known -> LocalDate.parse(known.toString()))
                .filter(known -> known.isAfter(fact.day("validUntil")))
                .orElseGet(() -> fact.day("validUntil"));
        Map<String, Object> variables = new HashMap<>(deadlines.chased("quotesValidUntil", "chooseChase", until));
        variables.put("standingCovers", covered(fact));
        variables.put("quoteId", fact.id("quoteId").toString());
        return variables;
    }

    /** Whether the supplier lets quotes be taken for vouchers of this debtor; at which cost, the platform alone knows. */
    private boolean covered(PlatformFact fact) {
        return files.find(ProcessName.FINANCING, fact.id("financingId"))
                .flatMap(file -> files.find(ProcessName.CONFIRMATION, file.payable()))
                .flatMap(confirmation -> engine.variable(confirmation.instance(), "debtor"))
                .filter(debtor -> instructions.cover(fact.id("supplier"), UUID.fromString(debtor.toString())))
                .isPresent();
    }

    private LocalDate disputeBy(LocalDate today) {
        return deadlines.businessDaysAfter(today, policies.days(Kind.DISPUTE_DAYS, today));
    }

    private Map<String, Object> chasedAndOver(String name, String chase, LocalDate lastDay) {
        Map<String, Object> variables = new HashMap<>(deadlines.chased(name, chase, lastDay));
        variables.putAll(Deadlines.over(name, lastDay));
        return variables;
    }

    private static List<Signal> financing(UUID request, String message, Map<String, Object> variables) {
        return one(ProcessName.FINANCING, request, message, variables);
    }

    private static List<Signal> liquidation(UUID payable, String message, Map<String, Object> variables) {
        return one(ProcessName.LIQUIDATION, payable, message, variables);
    }

    private static List<Signal> one(ProcessName process, UUID key, String message, Map<String, Object> variables) {
        return List.of(signal(process, key, message, variables));
    }

    /** What would have come before is met, too. */
    private static List<Signal> after(String implied, List<Signal> then) {
        return then.stream()
                .map(signal -> new Signal(
                        signal.process(), signal.key(), signal.message(), List.of(implied), signal.variables()))
                .toList();
    }

    private static Optional<Signal> start(
            ProcessName process, UUID key, String message, Map<String, Object> variables) {
        return Optional.of(signal(process, key, message, with(variables)));
    }

    private static Signal signal(ProcessName process, UUID key, String message, Map<String, Object> variables) {
        return new Signal(process, key, message, List.of(), variables);
    }

    private static Map<String, Object> with(Map<String, Object> variables) {
        variables.put("platform", PLATFORM);
        return variables;
    }

    private static Map<String, Object> ids(PlatformFact fact, String... names) {
        Map<String, Object> ids = new HashMap<>();
        for (String name : names) {
            ids.put(name, fact.id(name).toString());
        }
        return ids;
    }

    /** Aggregate and name, such as {@code piece.offer-accepted}. */
    private static String name(PlatformFact fact) {
        String type = fact.type();
        return type.startsWith("io.counterfoil.") && type.endsWith(".v1")
                ? type.substring("io.counterfoil.".length(), type.length() - ".v1".length())
                : "";
    }
}
