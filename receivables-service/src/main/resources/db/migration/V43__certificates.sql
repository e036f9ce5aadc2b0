-- Certificates that were made: who had them made, what they say, and what whoever checks one may learn. The code is kept nowhere: it follows from the id
-- under a key of the vault.
create table records.certificate (
    id                uuid primary key,
    number            char(22)     not null unique check (number ~ '^[0-9]{22}$'),
    kind              text         not null check (kind in ('VOUCHER', 'ASSIGNMENT', 'FINANCING_RECEIPT')),
    participant       uuid         not null,
    voucher_id        uuid         not null,
    holder            uuid         not null, -- of the piece when it was made
    financing_id      uuid,
    discloses_amount  boolean      not null,
    discloses_parties boolean      not null,
    discloses_due_day boolean      not null,
    made_on           date         not null, -- business date
    content           jsonb        not null,
    maker_subject     varchar(255) not null check (maker_subject <> ''),
    maker_name        varchar(200) not null,
    maker_client      varchar(255) not null,
    made_at           timestamptz  not null default now(),
    constraint a_receipt_has_a_financing check ((kind = 'FINANCING_RECEIPT') = (financing_id is not null))
);
create index certificate_of_participant on records.certificate (participant, made_on);
create trigger certificate_is_fixed before update or delete on records.certificate
    for each statement execute function records.refuse_change();

-- How a piece came to its holder.
create index movement_of_piece on projection.movement (piece_id, id);
