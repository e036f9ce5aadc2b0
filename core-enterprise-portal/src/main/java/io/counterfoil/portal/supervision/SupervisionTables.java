package io.counterfoil.portal.supervision;

import io.counterfoil.kernel.DocumentKind;
import io.counterfoil.kernel.Money;
import io.counterfoil.portal.format.Language;
import io.counterfoil.portal.platform.Listing;
import io.counterfoil.portal.supervision.Overview.Move;
import io.counterfoil.portal.supervision.Overview.Party;
import io.counterfoil.portal.supervision.Supervision.Part;
import io.counterfoil.portal.wording.SaleWords;
import io.counterfoil.portal.wording.SupervisionWords;
import io.counterfoil.portal.wording.Wording;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The tables behind the figures, as files. */
final class SupervisionTables {

    private final SupervisionWords words;
    private final SaleWords documents;

    SupervisionTables(Language language) {
        this.words = Wording.supervision(language);
        this.documents = Wording.sale(language);
    }

    CsvTable days(Overview view) {
        return new CsvTable(
                "days-" + view.currency(),
                List.of(
                        words.day(),
                        inCurrency(words.issued(), view.currency()),
                        inCurrency(words.passedOn(), view.currency()),
                        inCurrency(words.financed(), view.currency()),
                        inCurrency(words.redeemed(), view.currency())),
                view.days().stream()
                        .map(day -> row(
                                day.day(),
                                decimal(day.issued().value()),
                                decimal(day.passedOn().value()),
                                decimal(day.financed().value()),
                                decimal(day.redeemed().value())))
                        .toList(),
                null);
    }

    CsvTable depths(Overview view) {
        return new CsvTable(
                "depths-" + view.currency(),
                List.of(words.depthHead(), words.piecesHead(), words.amountIn(view.currency())),
                view.depths().stream()
                        .map(depth -> row(depth.depth(), depth.number(), decimal(depth.value())))
                        .toList(),
                null);
    }

    CsvTable participants(Measure measure, String currency, Listing<Party> all) {
        return new CsvTable(
                measure.wireName() + "s-" + currency,
                List.of(
                        words.party(),
                        words.participantHead(),
                        measure == Measure.HOLDER ? words.piecesHead() : words.payablesHead(),
                        words.amountIn(currency)),
                all.items().stream()
                        .map(party -> row(party.name(), party.id(), party.number(), decimal(party.value())))
                        .toList(),
                note(all));
    }

    CsvTable parts(PartsView view) {
        String party = switch (view.of()) {
            case HOLDER -> words.coreEnterprise();
            case DEPTH -> words.holder();
            case DEBTOR, OVERDUE -> words.supplier();
        };
        return new CsvTable(
                (view.isOfPayables() ? "payables-" : "vouchers-") + view.currency(),
                List.of(
                        view.isOfPayables() ? words.payable() : words.voucher(),
                        words.packageNumber(),
                        party,
                        words.due(),
                        words.state(),
                        words.amountIn(view.currency())),
                view.parts().stream().map(this::part).toList(),
                view.complete() ? null : words.notAll());
    }

    private List<@Nullable Object> part(Part part) {
        return row(
                part.id(), part.packageNumber(), part.party(), part.day(), state(part.state()), decimal(part.value()));
    }

    private String state(PartState state) {
        return switch (state) {
            case ISSUED -> words.stateIssued();
            case OVERDUE -> words.stateOverdue();
            case DEFAULTED -> words.stateDefaulted();
            case HELD -> words.stateHeld();
            case OFFERED -> words.stateOffered();
            case LOCKED -> words.stateLocked();
        };
    }

    CsvTable movements(MoveKind kind, LocalDate day, String currency, Listing<Move> all) {
        return new CsvTable(
                kind.wireName() + "-" + day + "-" + currency,
                List.of(
                        words.from(),
                        words.to(),
                        words.amountIn(currency),
                        words.voucher(),
                        words.payable(),
                        words.block()),
                all.items().stream()
                        .map(move -> row(
                                move.giver(),
                                move.taker(),
                                decimal(move.value()),
                                move.piece(),
                                move.payable(),
                                move.block()))
                        .toList(),
                note(all));
    }

    CsvTable blocked(LocalDate day, Listing<BlockedAttempt> all) {
        return new CsvTable(
                "blocked-" + day,
                List.of(
                        words.document(),
                        words.fingerprintHead(),
                        words.why(),
                        words.refusedTo(),
                        words.currencyHead(),
                        words.wanted(),
                        words.left(),
                        words.inUseAt(),
                        words.block()),
                all.items().stream().map(this::attempt).toList(),
                all.complete() ? null : words.notAllBlocked());
    }

    private List<@Nullable Object> attempt(BlockedAttempt one) {
        Money any = one.amount() != null ? one.amount() : one.available();
        return row(
                one.kind() == null ? words.anyDocument() : document(one.kind()),
                one.fingerprint(),
                reason(one.reason()),
                one.who() == null ? words.unknownSigner() : one.who(),
                any == null ? null : any.currency().getCurrencyCode(),
                one.amount() == null ? null : decimal(one.amount()),
                one.available() == null ? null : decimal(one.available()),
                one.usedAt().isEmpty() ? words.nowhere() : one.usedAt().stream().collect(Collectors.joining(", ")),
                one.block());
    }

    private String reason(BlockReason reason) {
        return switch (reason) {
            case BEYOND_VALUE -> words.beyondValue();
            case TWICE -> words.usedTwice();
            case FROZEN -> words.frozen();
            case SAME_GOODS -> words.sameGoods();
            case NOT_THE_OWNER -> words.notTheOwner();
        };
    }

    private String document(DocumentKind kind) {
        return switch (kind) {
            case INVOICE -> documents.invoice();
            case CUSTOMS_DECLARATION -> documents.customsDeclaration();
            case CONTRACT -> documents.contract();
            case DELIVERY_NOTE -> documents.deliveryNote();
            case TAX_FILING_FORM -> documents.taxFilingForm();
            case WAREHOUSE_RECEIPT -> documents.warehouseReceipt();
        };
    }

    private @Nullable String note(Listing<?> all) {
        return all.complete() ? null : words.notAll();
    }

    private static String inCurrency(String what, String currency) {
        return what + " " + currency;
    }

    private static String decimal(Money money) {
        return money.toDecimal();
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }
}
