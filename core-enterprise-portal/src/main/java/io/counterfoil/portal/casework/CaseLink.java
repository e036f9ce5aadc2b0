package io.counterfoil.portal.casework;

import io.counterfoil.kernel.TokenRole;
import java.util.List;
import java.util.UUID;

/** A page of what a case is about, for those who may open it. */
public record CaseLink(Kind kind, String address) {

    public enum Kind {
        PAYABLE,
        OFFER,
        REQUEST,
        TREE,
        SHARES
    }

    /** @param issued whether there is a voucher */
    static List<CaseLink> of(Case shown, TokenRole reader, boolean issued) {
        UUID payable = shown.payable();
        CaseLink tree = new CaseLink(Kind.TREE, "/trees/payables/" + payable);
        CaseLink shares = new CaseLink(Kind.SHARES, "/shares/payables/" + payable);
        boolean liquidation = shown.process() == ProcessName.LIQUIDATION;
        return switch (reader) {
            case ENTERPRISE_MAKER, ENTERPRISE_CHECKER -> List.of(new CaseLink(Kind.PAYABLE, "/payables/" + payable));
            case SUPPLIER -> ofSupplier(shown, shares, issued);
            case BANK_OFFICER, BANK_APPROVER ->
                shown.process() == ProcessName.FINANCING
                        ? List.of(new CaseLink(Kind.REQUEST, "/worklist/requests/" + shown.key()))
                        : issued ? List.of(tree) : List.of();
            case REGULATOR, OPERATOR -> liquidation ? List.of(tree, shares) : issued ? List.of(tree) : List.of();
            default -> List.of();
        };
    }

    private static List<CaseLink> ofSupplier(Case shown, CaseLink shares, boolean issued) {
        return switch (shown.process()) {
            case CONFIRMATION ->
                issued ? List.of(new CaseLink(Kind.OFFER, "/offers/payables/" + shown.payable())) : List.of();
            case CIRCULATION -> List.of(new CaseLink(Kind.OFFER, "/offers/" + shown.key()));
            case FINANCING -> List.of(new CaseLink(Kind.REQUEST, "/financing-requests/" + shown.key()));
            case LIQUIDATION -> List.of(shares);
        };
    }
}
