-- What was found of a document after it was financed: its source, or the chain, says something else by now.
create table bank.document_alert (
    bank             uuid        not null,
    id               uuid        not null,
    financing_id     uuid        not null,
    fingerprint      text        not null check (fingerprint ~ '^0x[0-9a-f]{64}$'),
    document_kind    text        not null,
    document_number  text        not null,
    finding          text        not null check (finding in ('customs-cancelled', 'customs-amended', 'customs-unknown',
                                                             'customs-contradicts', 'over-limit', 'frozen')),
    currency         text        not null check (currency ~ '^[A-Z]{3}$'),
    stated           bigint      check (stated >= 0), -- what its source, or the chain, says it is worth now, in minor units
    lowered          boolean     not null, -- by this bank, on chain
    found_at         timestamptz not null,
    ended_at         timestamptz, -- when it was found no longer
    acknowledged_by  text,
    acknowledged_by_name text,
    acknowledged_at  timestamptz,
    note             text        check (length(note) between 1 and 500),
    primary key (bank, id),
    check ((acknowledged_by is null) = (acknowledged_at is null) and (acknowledged_by is null) = (acknowledged_by_name is null)
        and (acknowledged_by is null) = (note is null))
);
-- While it stands, the same is found once, however often it is looked for.
create unique index document_alert_once on bank.document_alert (bank, financing_id, fingerprint, finding, coalesce(stated, -1))
    where ended_at is null;
create index document_alert_open on bank.document_alert (bank, id) where acknowledged_by is null and ended_at is null;
