package io.counterfoil.receivables.payable;

import io.counterfoil.kernel.CommonRefusal;
import io.counterfoil.kernel.Ids;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.kernel.Rejection;
import io.counterfoil.ledger.Role;
import io.counterfoil.receivables.governance.BusinessDays;
import io.counterfoil.receivables.governance.DayPolicy;
import io.counterfoil.receivables.governance.LastDays;
import io.counterfoil.receivables.governance.Policies;
import io.counterfoil.receivables.onboarding.Participants;
import io.counterfoil.receivables.operation.CommandKind;
import io.counterfoil.receivables.operation.CommandPath;
import io.counterfoil.receivables.operation.Detail;
import io.counterfoil.receivables.operation.OperationResult;
import io.counterfoil.receivables.operation.OperationResult.Item;
import io.counterfoil.receivables.operation.OperationResult.ItemRefusal;
import io.counterfoil.receivables.operation.Outcome;
import io.counterfoil.receivables.operation.ReceivablesRefusal;
import io.counterfoil.receivables.policy.IssuanceRules;
import io.counterfoil.receivables.policy.IssuanceRules.Issue;
import io.counterfoil.receivables.voucher.model.Payable;
import io.counterfoil.receivables.voucher.model.PayableId;
import io.counterfoil.receivables.voucher.model.PiecePolicy;
import io.counterfoil.receivables.voucher.model.ProposedPiece;
import io.counterfoil.service.web.Request;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A person of the debtor, its maker, records what it owes, one payable or up to a hundred; nothing reaches the chain. */
@ApplicationScoped
public class RecordPayables {

    private final CommandPath path;
    private final PayableRecords payables;
    private final Participants participants;
    private final Policies policies;
    private final BusinessDays days;
    private final LastDays lastDays;
    private final IssuanceRules issuance;

    RecordPayables(
            CommandPath path,
            PayableRecords payables,
            Participants participants,
            Policies policies,
            BusinessDays days,
            LastDays lastDays,
            IssuanceRules issuance) {
        this.path = path;
        this.payables = payables;
        this.participants = participants;
        this.policies = policies;
        this.days = days;
        this.lastDays = lastDays;
        this.issuance = issuance;
    }

    /** An item of a batch: well formed, or refused before it came here. */
    public record Wish(
            @Nullable PayableRecord payable, @Nullable RefusedException malformed) {}

    /** Ids that a payable gets when it is recorded; its content comes from the request. */
    public static UUID newId() {
        return Ids.next();
    }

    public Outcome recordOne(Request request, PayableRecord payable) {
        return recordOne(
                request, Detail.of(CommandKind.RECORD_PAYABLE, payable.id(), payable.rootId()), payable, () -> {});
    }

    /**
     * As above, for a command of its own.
     *
     * @param beside done in the transaction that records the payable; what it throws is thrown, and then nothing is recorded
     */
    public Outcome recordOne(Request request, Detail detail, PayableRecord payable, Runnable beside) {
        return recordInstead(request, detail, payable, () -> {}, beside);
    }

    /**
     * As above.
     *
     * @param before likewise, before it is stored: ends the payable whose place it takes
     */
    Outcome recordInstead(Request request, Detail detail, PayableRecord payable, Runnable before, Runnable beside) {
        return path.once(request, () -> {
            for (RefusedException refused : judge(List.of(payable)).values()) {
                throw refused;
            }
            LocalDate confirmBy = confirmBy();
            return path.inDatabase(request, detail, () -> {
                before.run();
                if (payables.insert(List.of(payable), confirmBy).isEmpty()) {
                    throw duplicate(payable);
                }
                path.tell(detail, PayableRecorded.of(payable, confirmBy));
                beside.run();
                return null;
            });
        });
    }

    public Outcome recordBatch(Request request, List<Wish> wishes) {
        return recordBatch(request, wishes, items -> {});
    }

    /** @param beside done with what became of each wish, in the transaction that records the payables */
    public Outcome recordBatch(Request request, List<Wish> wishes, Consumer<List<Item>> beside) {
        return path.once(request, () -> {
            List<PayableRecord> wellFormed = wishes.stream()
                    .map(Wish::payable)
                    .flatMap(Stream::ofNullable)
                    .toList();
            Map<UUID, RefusedException> judged = judge(wellFormed);
            List<PayableRecord> accepted = wellFormed.stream()
                    .filter(payable -> !judged.containsKey(payable.id()))
                    .toList();
            Detail detail = Detail.of(CommandKind.RECORD_PAYABLES, null);
            LocalDate confirmBy = confirmBy();
            return path.inDatabase(request, detail, () -> {
                Set<UUID> stored = payables.insert(accepted, confirmBy);
                accepted.stream()
                        .filter(payable -> stored.contains(payable.id()))
                        .forEach(payable -> path.tell(detail, PayableRecorded.of(payable, confirmBy)));
                List<Item> items = items(wishes, judged, stored);
                beside.accept(items);
                return OperationResult.of(items);
            });
        });
    }

    /** Some of what was to be recorded together cannot be, so nothing was. */
    public static final class NotAllException extends RuntimeException {

        private final transient List<Item> items;

        NotAllException(List<Item> items) {
            super("not all can be recorded");
            this.items = items;
        }

        /** One for each wish; those that could be recorded have ids that nothing has. */
        public List<Item> items() {
            return items;
        }
    }

    /**
     * Records all or nothing. The operation keeps no items: there may be thousands.
     *
     * @param beside as above
     * @throws NotAllException when one of them is refused
     */
    public Outcome recordAll(Request request, List<Wish> wishes, Consumer<List<Item>> beside) {
        return path.once(request, () -> {
            List<PayableRecord> wellFormed = wishes.stream()
                    .map(Wish::payable)
                    .flatMap(Stream::ofNullable)
                    .toList();
            Map<UUID, RefusedException> judged = judge(wellFormed);
            Detail detail = Detail.of(CommandKind.RECORD_PAYABLES, null);
            LocalDate confirmBy = confirmBy();
            return path.inDatabase(request, detail, () -> {
                Set<UUID> stored = payables.insert(
                        wellFormed.stream()
                                .filter(payable -> !judged.containsKey(payable.id()))
                                .toList(),
                        confirmBy);
                List<Item> items = items(wishes, judged, stored);
                if (stored.size() < wishes.size()) {
                    throw new NotAllException(items);
                }
                wellFormed.forEach(payable -> path.tell(detail, PayableRecorded.of(payable, confirmBy)));
                beside.accept(items);
                return null;
            });
        });
    }

    private LocalDate confirmBy() {
        return lastDays.from(days.today(), DayPolicy.CONFIRM_DAYS);
    }

    private static List<Item> items(List<Wish> wishes, Map<UUID, RefusedException> judged, Set<UUID> stored) {
        List<Item> items = new ArrayList<>();
        for (Wish wish : wishes) {
            PayableRecord payable = wish.payable();
            RefusedException refused = wish.malformed();
            if (payable != null) {
                refused = stored.contains(payable.id()) ? null : judged.getOrDefault(payable.id(), duplicate(payable));
            }
            items.add(
                    refused == null && payable != null
                            ? Item.of(items.size(), payable.id(), payable.rootId())
                            : Item.refused(items.size(), itemRefusal(refused)));
        }
        return items;
    }

    private static @Nullable ItemRefusal itemRefusal(@Nullable RefusedException refused) {
        return refused == null
                ? null
                : new ItemRefusal(
                        refused.refusal().name(), refused.detail(), refused.violations(), refused.rejections());
    }

    /** Those that are refused, and why. Judged as if issued today, the first day on which it could be: what could never be issued is not recorded. */
    private Map<UUID, RefusedException> judge(List<PayableRecord> wishes) {
        LocalDate today = days.today();
        PiecePolicy policy = policies.current();
        Map<UUID, Set<Role>> roles = participants.rolesOf(wishes.stream()
                .flatMap(wish -> Stream.of(wish.debtor(), wish.creditor(), wish.payingBank()))
                .distinct()
                .toList());
        Map<UUID, List<Rejection>> byIssuance = byIssuance(wishes, today);
        Map<UUID, RefusedException> refused = new HashMap<>();
        for (PayableRecord wish : wishes) {
            List<Rejection> rejections = Stream.concat(
                            policy.rejections(asRoot(wish, today)).stream(),
                            byIssuance.getOrDefault(wish.id(), List.of()).stream())
                    .toList();
            refusal(wish, rejections, roles).ifPresent(why -> refused.put(wish.id(), why));
        }
        return refused;
    }

    /** Each by itself: until it is confirmed, others may be paid. The wishes of a command are of one debtor. */
    private Map<UUID, List<Rejection>> byIssuance(List<PayableRecord> wishes, LocalDate today) {
        return wishes.isEmpty()
                ? Map.of()
                : issuance.each(
                        wishes.get(0).debtor(),
                        wishes.stream().map(RecordPayables::asIssue).toList(),
                        today);
    }

    static Issue asIssue(PayableRecord payable) {
        return new Issue(payable.id(), payable.creditor(), payable.value(), payable.deliveredOn(), payable.dueOn());
    }

    private static Optional<RefusedException> refusal(
            PayableRecord wish, List<Rejection> rejections, Map<UUID, Set<Role>> roles) {
        if (!has(roles, wish.debtor(), Role.ENTERPRISE)) {
            return Optional.of(
                    new RefusedException(CommonRefusal.NOT_ENROLLED, "the debtor is not enrolled as an enterprise"));
        }
        if (!has(roles, wish.creditor(), Role.SUPPLIER)) {
            return Optional.of(RefusedException.notFound("supplier: creditor"));
        }
        if (!has(roles, wish.payingBank(), Role.BANK)) {
            return Optional.of(RefusedException.notFound("bank: payingBank"));
        }
        if (wish.creditor().equals(wish.debtor())) {
            return Optional.of(RefusedException.malformed("creditor", "must not be the debtor"));
        }
        return rejections.isEmpty() ? Optional.empty() : Optional.of(RefusedException.policy(rejections));
    }

    static ProposedPiece asRoot(PayableRecord payable, LocalDate issuedOn) {
        Payable issued =
                new Payable(new PayableId(payable.id()), issuedOn, payable.dueOn(), payable.longTenorReason() != null);
        return ProposedPiece.root(issued, payable.value());
    }

    private static boolean has(Map<UUID, Set<Role>> roles, UUID participant, Role role) {
        return roles.getOrDefault(participant, Set.of()).contains(role);
    }

    private static RefusedException duplicate(PayableRecord payable) {
        return new RefusedException(
                ReceivablesRefusal.DUPLICATE_INVOICE,
                "the creditor already has an invoice with the number " + payable.invoiceNumber() + " issued in "
                        + payable.issuedOn().getYear()
                        + ", or a credit was taken off it and this is more than was left");
    }
}
