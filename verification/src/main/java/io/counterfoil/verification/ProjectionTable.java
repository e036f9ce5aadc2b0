package io.counterfoil.verification;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The tables of the schema {@code projection} with all their columns; a test holds them against the real schema. */
enum ProjectionTable {
    PAYABLE(
            1,
            "id package_number root_id debtor creditor paying_bank asked_bank currency state frozen long_tenor_explained issued_on due_on accept_by overdue_on"
                    + " issued live redeemed cancelled contested open_holds live_pieces settlement_id block"),
    PIECE(
            1,
            "id payable_id parent_id financing_id giver holder recipient currency value redeemed first_unit last_unit due_on last_day depth"
                    + " open_offers state frozen changed_on block"),
    OFFER(1, "id payable_id parent_id holder recipient currency value last_day state block"),
    FINANCING(
            1,
            "id piece_id payable_id supplier bank terms_hash payment_ref paid_again_ref currency value approve_by fund_by attest_by"
                    + " answer_by funded_on state supplier_agrees_to_undo bank_agrees_to_undo funds_disputed block"),
    SETTLEMENT(
            1,
            "id payable_id paying_bank payment_ref currency payment live paid pieces redeemed_pieces open opened_on last_day"
                    + " delays_overdue expired block"),
    REDEMPTION(2, "settlement_id piece_id holder share remaining disputed contested financing_id block"),
    DOCUMENT(
            1,
            "fingerprint kind owner currency face_value financeable reserved drawn released attester trade_group frozen"
                    + " block"),
    TRADE_GROUP(1, "id currency financeable reserved drawn released attester merged_into frozen block"),
    RESERVATION(2, "financing_id fingerprint amount state block"),
    PARTICIPANT(1, "id signing_key roles suspended block"),
    POLICY_LIMIT(3, "kind currency effective_from value block"),
    BUSINESS_DATE(1, "id today moves block"),
    ACT(1, "id target data proposer last_day last_move state supporters last_supporter block"),
    ACT_SUPPORT(2, "act_id position operator signing_key block"),
    THRESHOLD(1, "id operators block"),
    RETIRED_KEY(1, "signing_key participant block"),
    AUDIT_ANCHOR(2, "participant stream entries head day block"),
    MOVEMENT(1, "id kind currency value day payable_id piece_id giver taker block"),
    BLOCKED_ATTEMPT(1, "id day reason fingerprint amount available signer transaction_hash block"),
    FIGURE(3, "measure currency of number value"),
    CHECKPOINT(1, "id block_number block_hash sealed_at");

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<String> columns;

    private final int keyColumns;

    @SuppressWarnings("ImmutableEnumChecker") // unmodifiable, and nobody else has what it wraps
    private final Map<String, Integer> indexes;

    ProjectionTable(int keyColumns, String columns) {
        this.columns = List.of(columns.split(" "));
        this.keyColumns = keyColumns;
        Map<String, Integer> byName = new HashMap<>();
        for (String column : this.columns) {
            byName.put(column, byName.size());
        }
        this.indexes = Collections.unmodifiableMap(byName);
    }

    String tableName() {
        return name().toLowerCase(Locale.ROOT);
    }

    String qualifiedName() {
        return "projection." + tableName();
    }

    /** The key's columns first. */
    List<String> columns() {
        return columns;
    }

    int keyColumns() {
        return keyColumns;
    }

    int indexOf(String column) {
        Integer index = indexes.get(column);
        if (index == null) {
            throw new IllegalArgumentException(qualifiedName() + " has no column " + column);
        }
        return index;
    }
}
