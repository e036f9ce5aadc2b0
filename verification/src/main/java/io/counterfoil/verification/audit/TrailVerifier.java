package io.counterfoil.verification.audit;

import io.counterfoil.ledger.KeyVault;
import io.counterfoil.verification.audit.Finding.Kind;
import io.counterfoil.verification.progress.HowFar;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Reads the whole trail once, entry by entry; its memory grows with the number of heads, not of entries. */
final class TrailVerifier {

    private static final int FETCH_ROWS = 1_000;

    private final Connection connection;
    private final TrailOwner owner;
    private final KeyVault vault;
    private final HowFar howFar;
    private final Findings findings = new Findings();

    /** @param connection in a transaction; the reading is of one snapshot only if that is REPEATABLE READ */
    TrailVerifier(Connection connection, TrailOwner owner, KeyVault vault, HowFar howFar) {
        this.connection = connection;
        this.owner = owner;
        this.vault = vault;
        this.howFar = howFar;
    }

    /**
     * @param elsewhere heads that witness and chain have, read before this transaction began: the trail may be longer than
     *     they say, and never shorter
     */
    TrailReport verify(List<TrustedHead> elsewhere) throws SQLException {
        String stream = owner.streamOf(vault);
        List<TrustedHead> sealed = sealedHeads(stream);
        List<TrustedHead> trusted = new ArrayList<>(sealed);
        trusted.addAll(elsewhere);
        long newestSealed =
                sealed.stream().mapToLong(TrustedHead::entries).max().orElse(0);
        EntryChain chain = new EntryChain(stream, findings);
        HeadCheck heads = new HeadCheck(stream, trusted, newestSealed, findings);
        AtomicLong checked = howFar.begin(newest(stream), "entries checked");
        try (PreparedStatement select = connection.prepareStatement(
                "select " + StoredEntry.COLUMNS + " from records.audit_entry where stream = ? order by sequence")) {
            select.setString(1, stream);
            select.setFetchSize(FETCH_ROWS);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    StoredEntry entry = StoredEntry.of(rows);
                    chain.next(entry);
                    heads.next(entry);
                    checked.incrementAndGet();
                }
            }
        }
        chain.end();
        heads.end(chain.lastSequence());
        foreign(stream);
        return new TrailReport(
                owner.service(),
                stream,
                chain.entries(),
                sealed.size(),
                newest(elsewhere, Witness.SOURCE),
                newest(elsewhere, ChainAnchors.SOURCE),
                owner.keepsCommands() ? commandsWithoutEntry(stream) : null,
                findings.inOrder(),
                findings.total());
    }

    private static long newest(List<TrustedHead> heads, String source) {
        return heads.stream()
                .filter(head -> head.source().equals(source))
                .mapToLong(TrustedHead::entries)
                .max()
                .orElse(0);
    }

    private long newest(String stream) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select max(sequence) from records.audit_entry where stream = ?")) {
            select.setString(1, stream);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private List<TrustedHead> sealedHeads(String stream) throws SQLException {
        List<TrustedHead> heads = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select entries, hash, mac from records.audit_head where stream = ? order by entries")) {
            select.setString(1, stream);
            select.setFetchSize(FETCH_ROWS);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    long entries = rows.getLong("entries");
                    String hash = rows.getString("hash");
                    if (TrustedHead.isSealed(vault, stream, entries, hash, rows.getString("mac"))) {
                        heads.add(new TrustedHead(stream, entries, hash, "a sealed head"));
                    } else {
                        findings.add(Finding.of(
                                Kind.HEAD_NOT_SEALED, entries, "the head after it was not sealed by this vault"));
                    }
                }
            }
        }
        return heads;
    }

    /** The steps of a closing belong to the command that closes. What came before the first entry has none. */
    private long commandsWithoutEntry(String stream) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select count(*) from records.request r left join records.submission s on s.operation_id = r.id
                where not starts_with(r.idempotency_key, '#')
                  and r.stored_at > (select at from records.audit_entry where stream = ? order by sequence limit 1)
                  and not exists (select from records.audit_entry e where e.operation_id = r.id)
                  and not exists (select from records.audit_entry e where e.transaction_hash = s.transaction_hash)
                """)) {
            select.setString(1, stream);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private void foreign(String stream) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select 'records.audit_entry' as place, stream, min(sequence) as first, max(sequence) as last
                from records.audit_entry where stream <> ? group by stream
                union all
                select 'records.audit_head', stream, min(entries), max(entries)
                from records.audit_head where stream <> ? group by stream
                """)) {
            select.setString(1, stream);
            select.setString(2, stream);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    findings.add(new Finding(
                            Kind.FOREIGN,
                            rows.getLong("first"),
                            rows.getLong("last"),
                            rows.getString("place") + " has rows of the trail " + rows.getString("stream")
                                    + ", which is not this vault's"));
                }
            }
        }
    }
}
