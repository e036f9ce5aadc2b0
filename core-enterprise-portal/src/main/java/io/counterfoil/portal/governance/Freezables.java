package io.counterfoil.portal.governance;

import io.counterfoil.portal.directory.Directory;
import io.counterfoil.portal.governance.FreezesView.Frozen;
import io.counterfoil.portal.governance.RegistersApi.PayableJson;
import io.counterfoil.portal.governance.RegistersApi.VoucherJson;
import io.counterfoil.portal.platform.ServiceRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Payables and pieces, as far as freezing them goes. */
@ApplicationScoped
class Freezables {

    private static final int NOT_FOUND = 404;
    private static final Set<String> OFF_CHAIN = Set.of("recorded", "refused", "lapsed");

    private final RegistersApi registers;
    private final Directory directory;

    Freezables(@RestClient RegistersApi registers, Directory directory) {
        this.registers = registers;
        this.directory = directory;
    }

    /** Of either kind: an id is one or the other. */
    Optional<Freezable> find(UUID id) {
        for (Freezable.Kind kind : Freezable.Kind.values()) {
            try {
                return Optional.of(get(kind, id));
            } catch (ServiceRefusal refusal) {
                if (refusal.status() != NOT_FOUND) {
                    throw refusal;
                }
            }
        }
        return Optional.empty();
    }

    Freezable get(Freezable.Kind kind, UUID id) {
        return kind == Freezable.Kind.PAYABLE ? of(registers.payable(id)) : of(registers.voucher(id));
    }

    private Freezable of(PayableJson json) {
        return new Freezable(
                Freezable.Kind.PAYABLE,
                json.id(),
                json.invoiceNumber(),
                directory.shownName(json.debtor()),
                directory.shownName(json.creditor()),
                json.amount().money(),
                json.dueOn(),
                json.frozen(),
                !OFF_CHAIN.contains(json.state()));
    }

    private Freezable of(VoucherJson json) {
        return new Freezable(
                Freezable.Kind.VOUCHER,
                json.id(),
                "",
                directory.shownName(json.debtor()),
                directory.shownName(json.holder()),
                json.value().money(),
                json.dueOn(),
                json.frozen(),
                true);
    }

    /** What the last act on it froze. */
    static List<Frozen> frozen(List<Act> newestFirst) {
        Set<UUID> seen = new HashSet<>();
        List<Frozen> frozen = new ArrayList<>();
        for (Act act : newestFirst) {
            UUID resource = act.resource();
            boolean isFreeze = act.kind() == Act.Kind.FREEZE_PAYABLE || act.kind() == Act.Kind.FREEZE_VOUCHER;
            boolean isUnfreeze = act.kind() == Act.Kind.UNFREEZE_PAYABLE || act.kind() == Act.Kind.UNFREEZE_VOUCHER;
            if (resource == null || act.state() != Act.State.EXECUTED || !(isFreeze || isUnfreeze)) {
                continue;
            }
            if (seen.add(resource) && isFreeze) {
                frozen.add(new Frozen(
                        act.kind() == Act.Kind.FREEZE_PAYABLE ? Freezable.Kind.PAYABLE : Freezable.Kind.VOUCHER,
                        resource,
                        act.id()));
            }
        }
        return frozen;
    }
}
