package io.counterfoil.ledger.fisco;

import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.ContractName;
import io.counterfoil.ledger.Deployment;
import io.counterfoil.ledger.LedgerAct;
import io.counterfoil.ledger.LedgerAnchor;
import io.counterfoil.ledger.LedgerContested;
import io.counterfoil.ledger.LedgerDocument;
import io.counterfoil.ledger.LedgerFinancing;
import io.counterfoil.ledger.LedgerGroup;
import io.counterfoil.ledger.LedgerLimit;
import io.counterfoil.ledger.LedgerParticipant;
import io.counterfoil.ledger.LedgerPayable;
import io.counterfoil.ledger.LedgerPiece;
import io.counterfoil.ledger.LedgerReads;
import io.counterfoil.ledger.LedgerReservations;
import io.counterfoil.ledger.LedgerSettlement;
import io.counterfoil.ledger.LimitKind;
import io.counterfoil.ledger.OperatorCounts;
import io.counterfoil.ledger.ParticipantsError;
import io.counterfoil.ledger.abi.ErrorCodec;
import io.counterfoil.ledger.abi.ViewCodec;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fisco.bcos.sdk.v3.client.protocol.response.Call;
import org.jspecify.annotations.Nullable;

final class FiscoReads implements LedgerReads {

    private static final int PAGE_MAX = 100;

    // Arguments and results by their Solidity names; an unnamed one may have any name.
    record Nothing() {}

    record Id(UUID id) {}

    record Key(String account) {}

    record PayableId(UUID payableId) {}

    record PayableIds(List<UUID> payableIds) {}

    record PieceId(UUID pieceId) {}

    record FinancingId(UUID financingId) {}

    record SettlementId(UUID settlementId) {}

    record Fingerprint(Bytes32 fingerprint) {}

    record ShareId(UUID settlementId, UUID pieceId) {}

    record Contested(LedgerContested contested) {}

    record Page(UUID payableId, long offset, long count) {}

    record LimitId(LimitKind kind, @Nullable String currency) {}

    record Day(LocalDate day) {}

    record Payable(LedgerPayable payable) {}

    record Payables(List<@Nullable LedgerPayable> payables) {}

    record Piece(LedgerPiece piece) {}

    record Pieces(List<UUID> ids, List<LedgerPiece> pieces) {}

    record Financing(LedgerFinancing financing) {}

    record Settlement(LedgerSettlement settlement) {}

    record Document(LedgerDocument document) {}

    record GroupNumber(long group) {}

    record Group(LedgerGroup group) {}

    record Limits(List<LedgerLimit> limits) {}

    record ActId(UUID actId) {}

    record Act(LedgerAct act) {}

    record Ids(List<UUID> ids) {}

    record Stream(UUID by, Bytes32 stream) {}

    record Step(long stepMax) {}

    record Moves(long moves) {}

    record Anchor(LedgerAnchor anchor) {}

    record Shares(UUID settlementId, List<UUID> pieceIds) {}

    record Visited(List<Boolean> visited) {}

    private static final ViewCodec<Nothing, OperatorCounts> OPERATOR_COUNTS =
            new ViewCodec<>(ContractName.PARTICIPANTS, "operatorCounts", Nothing.class, OperatorCounts.class);
    private static final ViewCodec<ActId, Act> ACT_OF =
            new ViewCodec<>(ContractName.OPERATORS, "actOf", ActId.class, Act.class);
    private static final ViewCodec<ActId, Ids> SUPPORTERS_OF =
            new ViewCodec<>(ContractName.OPERATORS, "supportersOf", ActId.class, Ids.class);
    private static final ViewCodec<Stream, Anchor> ANCHOR_OF =
            new ViewCodec<>(ContractName.AUDIT_ANCHOR, "anchorOf", Stream.class, Anchor.class);
    private static final ViewCodec<Nothing, Day> TODAY =
            new ViewCodec<>(ContractName.BUSINESS_DATE, "today", Nothing.class, Day.class);
    private static final ViewCodec<Nothing, Step> STEP_MAX =
            new ViewCodec<>(ContractName.BUSINESS_DATE, "stepMax", Nothing.class, Step.class);
    private static final ViewCodec<Nothing, Moves> MOVES =
            new ViewCodec<>(ContractName.BUSINESS_DATE, "moves", Nothing.class, Moves.class);
    private static final ViewCodec<Id, LedgerParticipant> PARTICIPANT_OF =
            new ViewCodec<>(ContractName.PARTICIPANTS, "participantOf", Id.class, LedgerParticipant.class);
    private static final ViewCodec<Key, Id> ID_OF =
            new ViewCodec<>(ContractName.PARTICIPANTS, "idOf", Key.class, Id.class);
    private static final ViewCodec<PayableId, Payable> PAYABLE_OF =
            new ViewCodec<>(ContractName.READER, "payableOf", PayableId.class, Payable.class);
    private static final ViewCodec<PayableIds, Payables> PAYABLES_OF =
            new ViewCodec<>(ContractName.READER, "payablesOf", PayableIds.class, Payables.class);
    private static final ViewCodec<PieceId, Piece> PIECE_OF =
            new ViewCodec<>(ContractName.READER, "pieceOf", PieceId.class, Piece.class);
    private static final ViewCodec<Page, Pieces> PIECES_OF =
            new ViewCodec<>(ContractName.READER, "piecesOf", Page.class, Pieces.class);
    private static final ViewCodec<FinancingId, Financing> FINANCING_OF =
            new ViewCodec<>(ContractName.READER, "financingOf", FinancingId.class, Financing.class);
    private static final ViewCodec<SettlementId, Settlement> SETTLEMENT_OF =
            new ViewCodec<>(ContractName.READER, "settlementOf", SettlementId.class, Settlement.class);
    private static final ViewCodec<ShareId, Contested> CONTESTED_OF =
            new ViewCodec<>(ContractName.READER, "contestedOf", ShareId.class, Contested.class);
    private static final ViewCodec<Shares, Visited> VISITED_OF =
            new ViewCodec<>(ContractName.READER, "visitedOf", Shares.class, Visited.class);
    private static final ViewCodec<Fingerprint, Document> DOCUMENT_OF =
            new ViewCodec<>(ContractName.DOCUMENTS, "documentOf", Fingerprint.class, Document.class);
    private static final ViewCodec<GroupNumber, Group> GROUP_OF =
            new ViewCodec<>(ContractName.DOCUMENTS, "groupOf", GroupNumber.class, Group.class);
    private static final ViewCodec<FinancingId, LedgerReservations> RESERVATIONS_OF =
            new ViewCodec<>(ContractName.DOCUMENTS, "reservationsOf", FinancingId.class, LedgerReservations.class);
    private static final ViewCodec<LimitId, Limits> LIMITS_OF =
            new ViewCodec<>(ContractName.LIMITS, "limitsOf", LimitId.class, Limits.class);

    private final Deployment deployment;
    private final NodeClient questions;

    FiscoReads(Deployment deployment, NodeClient questions) {
        this.deployment = deployment;
        this.questions = questions;
    }

    @Override
    public LocalDate today() {
        return TODAY.decode(call(TODAY, new Nothing())).day();
    }

    @Override
    public long dateStepMax() {
        return STEP_MAX.decode(call(STEP_MAX, new Nothing())).stepMax();
    }

    @Override
    public long dateMoves() {
        return MOVES.decode(call(MOVES, new Nothing())).moves();
    }

    @Override
    public Optional<LedgerParticipant> participant(UUID id) {
        try {
            return Optional.of(PARTICIPANT_OF.decode(call(PARTICIPANT_OF, new Id(id))));
        } catch (ParticipantsError.UnknownParticipant nobody) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<UUID> participantOfKey(String key) {
        try {
            return Optional.of(ID_OF.decode(call(ID_OF, new Key(key))).id());
        } catch (ParticipantsError.UnknownAccount nobody) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<LedgerPayable> payable(UUID id) {
        return known(PAYABLE_OF, new PayableId(id)).map(Payable::payable);
    }

    @Override
    public Map<UUID, LedgerPayable> payables(List<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        requirePage(ids.size());
        List<@Nullable LedgerPayable> found =
                PAYABLES_OF.decode(call(PAYABLES_OF, new PayableIds(ids))).payables();
        Map<UUID, LedgerPayable> payables = new LinkedHashMap<>();
        for (int i = 0; i < found.size(); i++) {
            @Nullable LedgerPayable payable = found.get(i);
            if (payable != null) {
                payables.put(ids.get(i), payable);
            }
        }
        return Collections.unmodifiableMap(payables);
    }

    @Override
    public Optional<LedgerPiece> piece(UUID id) {
        return known(PIECE_OF, new PieceId(id)).map(Piece::piece);
    }

    @Override
    public Map<UUID, LedgerPiece> pieces(UUID payableId, long offset, int count) {
        requirePage(count);
        Pieces found = PIECES_OF.decode(call(PIECES_OF, new Page(payableId, offset, count)));
        Map<UUID, LedgerPiece> pieces = new LinkedHashMap<>();
        for (int i = 0; i < found.ids().size(); i++) {
            pieces.put(found.ids().get(i), found.pieces().get(i));
        }
        return Collections.unmodifiableMap(pieces);
    }

    @Override
    public Optional<LedgerFinancing> financing(UUID id) {
        return known(FINANCING_OF, new FinancingId(id)).map(Financing::financing);
    }

    @Override
    public Optional<LedgerSettlement> settlement(UUID id) {
        return known(SETTLEMENT_OF, new SettlementId(id)).map(Settlement::settlement);
    }

    @Override
    public Optional<LedgerContested> contested(UUID settlementId, UUID pieceId) {
        return known(CONTESTED_OF, new ShareId(settlementId, pieceId)).map(Contested::contested);
    }

    @Override
    public Set<UUID> visited(UUID settlementId, List<UUID> pieceIds) {
        if (pieceIds.isEmpty()) {
            return Set.of();
        }
        requirePage(pieceIds.size());
        List<Boolean> found = VISITED_OF
                .decode(call(VISITED_OF, new Shares(settlementId, pieceIds)))
                .visited();
        Set<UUID> visited = new LinkedHashSet<>();
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i)) {
                visited.add(pieceIds.get(i));
            }
        }
        return Collections.unmodifiableSet(visited);
    }

    @Override
    public Optional<LedgerDocument> document(Bytes32 fingerprint) {
        return known(DOCUMENT_OF, new Fingerprint(fingerprint)).map(Document::document);
    }

    @Override
    public Optional<LedgerGroup> group(long number) {
        return known(GROUP_OF, new GroupNumber(number)).map(Group::group);
    }

    @Override
    public LedgerReservations reservations(UUID financingId) {
        return RESERVATIONS_OF.decode(call(RESERVATIONS_OF, new FinancingId(financingId)));
    }

    @Override
    public List<LedgerLimit> limits(LimitKind kind, @Nullable String currency) {
        return LIMITS_OF.decode(call(LIMITS_OF, new LimitId(kind, currency))).limits();
    }

    @Override
    public OperatorCounts operatorCounts() {
        return OPERATOR_COUNTS.decode(call(OPERATOR_COUNTS, new Nothing()));
    }

    @Override
    public Optional<LedgerAct> act(UUID id) {
        return known(ACT_OF, new ActId(id)).map(Act::act);
    }

    @Override
    public List<UUID> supporters(UUID actId) {
        return SUPPORTERS_OF.decode(call(SUPPORTERS_OF, new ActId(actId))).ids();
    }

    @Override
    public Optional<LedgerAnchor> anchor(UUID by, Bytes32 stream) {
        return known(ANCHOR_OF, new Stream(by, stream)).map(Anchor::anchor);
    }

    /** An id the contract never saw reads as all zero, which no real payable, piece or document is. */
    private <A extends Record, R extends Record> Optional<R> known(ViewCodec<A, R> view, A arguments) {
        byte[] output = call(view, arguments);
        int bits = 0;
        for (byte part : output) {
            bits |= part;
        }
        return bits == 0 ? Optional.empty() : Optional.of(view.decode(output));
    }

    /** @throws io.counterfoil.ledger.LedgerRevertedException when the contract refuses to answer */
    private <A extends Record> byte[] call(ViewCodec<A, ?> view, A arguments) {
        Call.CallOutput answer = questions.call(deployment.addressOf(view.contract()), view.encode(arguments));
        if (answer.getStatus() != 0) {
            throw ErrorCodec.read(answer.getStatus(), answer.getOutput());
        }
        String hex = answer.getOutput();
        return HexFormat.of().parseHex(hex, hex.startsWith("0x") ? 2 : 0, hex.length());
    }

    private static void requirePage(int count) {
        if (count < 1 || count > PAGE_MAX) {
            throw new IllegalArgumentException("a page has 1 to " + PAGE_MAX + " entries, not " + count);
        }
    }
}
