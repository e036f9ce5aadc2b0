package io.counterfoil.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the contracts say now, asked of a node and never of a projection. Every method may throw {@link
 * LedgerUnavailableException}. Empty means the contract has nothing under that id.
 */
public interface LedgerReads {

    LocalDate today();

    /** How often the business date was moved. */
    long dateMoves();

    /** Calendar days that the business date moves at most at once; the same for ever. */
    long dateStepMax();

    Optional<LedgerParticipant> participant(UUID id);

    /** @param key address, 0x and 40 hexadecimal digits */
    Optional<UUID> participantOfKey(String key);

    Optional<LedgerPayable> payable(UUID id);

    /** At most 100; payables the contract does not have are left out. */
    Map<UUID, LedgerPayable> payables(List<UUID> ids);

    Optional<LedgerPiece> piece(UUID id);

    /**
     * Pieces of a payable in the order of their creation; fewer than {@code count} only at the end.
     *
     * @param count at most 100
     */
    Map<UUID, LedgerPiece> pieces(UUID payableId, long offset, int count);

    Optional<LedgerFinancing> financing(UUID id);

    Optional<LedgerSettlement> settlement(UUID id);

    /** Empty when the piece had no two claimants in that settlement. */
    Optional<LedgerContested> contested(UUID settlementId, UUID pieceId);

    /**
     * Which of these pieces a settlement has visited, whatever their share.
     *
     * @param pieceIds at most 100
     */
    Set<UUID> visited(UUID settlementId, List<UUID> pieceIds);

    Optional<LedgerDocument> document(Bytes32 fingerprint);

    /** A trade group, also one that was merged into another. */
    Optional<LedgerGroup> group(long number);

    LedgerReservations reservations(UUID financingId);

    /** All rows, oldest first; {@code currency} is null for every kind but SMALLEST_PIECE. */
    List<LedgerLimit> limits(LimitKind kind, @Nullable String currency);

    OperatorCounts operatorCounts();

    Optional<LedgerAct> act(UUID id);

    /** All operators that ever supported an act, in their order. */
    List<UUID> supporters(UUID actId);

    /** The newest anchor of one of a participant's audit trails. */
    Optional<LedgerAnchor> anchor(UUID by, Bytes32 stream);
}
