-- The copy of the chain, shaped for reading. Written only by the projector, and rebuilt from block 0 by RebuildProjection, so no row
-- here is the only place where something is known. Amounts are minor units. Constraints stop the projector rather than let it write
-- what cannot be. References are checked at commit: a block's rows are written in batches by table, not in the order of its events.
create schema if not exists projection;

create table projection.payable (
    id                   uuid primary key,
    root_id              uuid    not null,
    debtor               uuid    not null,
    creditor             uuid    not null,
    paying_bank          uuid    not null,
    currency             char(3) not null,
    state                text    not null check (state in ('PROPOSED', 'ISSUED', 'OVERDUE', 'DEFAULTED', 'SETTLED', 'CANCELLED')),
    frozen               boolean not null,
    long_tenor_explained boolean not null,
    issued_on            date    not null,
    due_on               date    not null check (due_on >= issued_on),
    accept_by            date    not null check (accept_by <= due_on),
    issued               bigint  not null check (issued > 0),
    live                 bigint  not null check (live >= 0),
    redeemed             bigint  not null check (redeemed >= 0),
    cancelled            bigint  not null check (cancelled >= 0),
    open_holds           bigint  not null check (open_holds >= 0),  -- offers and locks that must end before a settlement can redeem
    live_pieces          bigint  not null check (live_pieces >= 0), -- pieces with value
    settlement_id        uuid,   -- the open one
    block                bigint  not null check (block >= 0), -- last block that changed the row; so in every table
    constraint payable_is_conserved check (live + redeemed + cancelled = issued)
);
create index payable_by_debtor on projection.payable (debtor, id);
create index payable_by_creditor on projection.payable (creditor, id);
create index payable_by_paying_bank on projection.payable (paying_bank, id);
create index payable_due on projection.payable (due_on) where state = 'ISSUED';

create table projection.piece (
    id           uuid primary key,
    payable_id   uuid     not null references projection.payable deferrable initially deferred,
    parent_id    uuid     references projection.piece deferrable initially deferred, -- null: the root
    financing_id uuid,    -- the financing it is locked for or was paid by; parts inherit it
    holder       uuid     not null,
    recipient    uuid,
    currency     char(3)  not null,
    value        bigint   not null check (value >= 0), -- of a cancelled piece what was never owed
    redeemed     bigint   not null check (redeemed >= 0),
    last_day     date,    -- of its offer or lock
    depth        smallint not null check (depth >= 0),
    open_offers  integer  not null check (open_offers >= 0),
    state        text     not null check (state in ('OFFERED', 'HELD', 'LOCKED', 'REDEEMED', 'CANCELLED')),
    frozen       boolean  not null,
    block        bigint   not null check (block >= 0),
    constraint an_offer_has_a_recipient check ((state = 'OFFERED') = (recipient is not null)),
    constraint what_is_redeemed_is_paid check (state <> 'REDEEMED' or value = 0)
);
create index piece_by_holder on projection.piece (holder, id);
create index piece_by_recipient on projection.piece (recipient, id) where recipient is not null;
create index piece_by_payable on projection.piece (payable_id, id);
create index piece_by_parent on projection.piece (parent_id, id);
create index piece_by_last_day on projection.piece (last_day) where state in ('OFFERED', 'LOCKED');

-- What became of each offer; the piece forgets its recipient when the offer ends.
create table projection.offer (
    id         uuid primary key references projection.piece deferrable initially deferred, -- the offered piece
    payable_id uuid    not null,
    parent_id  uuid,   -- null: a root piece offered to the creditor
    holder     uuid    not null, -- who made it
    recipient  uuid    not null,
    currency   char(3) not null,
    value      bigint  not null check (value > 0),
    last_day   date    not null,
    state      text    not null check (state in ('OPEN', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'EXPIRED')),
    block      bigint  not null check (block >= 0)
);
create index offer_by_holder on projection.offer (holder, id);
create index offer_by_recipient on projection.offer (recipient, id);
create index offer_by_payable on projection.offer (payable_id, id);

create table projection.financing (
    id                     uuid primary key,
    piece_id               uuid    not null references projection.piece deferrable initially deferred,
    payable_id             uuid    not null,
    supplier               uuid    not null,
    bank                   uuid    not null,
    terms_hash             text    not null check (terms_hash ~ '^0x[0-9a-f]{64}$'),
    payment_ref            text    check (payment_ref ~ '^0x[0-9a-f]{64}$'),
    currency               char(3) not null,
    value                  bigint  not null check (value > 0),
    approve_by             date    not null,
    fund_by                date,
    state                  text    not null check (state in ('LOCKED', 'APPROVED', 'PAYOUT_INSTRUCTED', 'FUNDED', 'DECLINED', 'EXPIRED', 'UNDONE')),
    supplier_agrees_to_undo boolean not null,
    bank_agrees_to_undo    boolean not null,
    funds_disputed         boolean not null,
    block                  bigint  not null check (block >= 0)
);
create index financing_by_supplier on projection.financing (supplier, id);
create index financing_by_bank on projection.financing (bank, id);
create index financing_by_piece on projection.financing (piece_id);

create table projection.settlement (
    id              uuid primary key,
    payable_id      uuid    not null references projection.payable deferrable initially deferred,
    payment_ref     text    not null check (payment_ref ~ '^0x[0-9a-f]{64}$'),
    currency        char(3) not null,
    payment         bigint  not null check (payment > 0),
    live            bigint  not null check (live >= payment), -- when it was opened
    paid            bigint  not null check (paid between 0 and payment),
    pieces          bigint  not null check (pieces > 0),      -- live pieces when it was opened
    redeemed_pieces bigint  not null check (redeemed_pieces between 0 and pieces),
    open            boolean not null,
    block           bigint  not null check (block >= 0),
    constraint a_closed_settlement_is_paid check (open or paid = payment)
);
create index settlement_by_payable on projection.settlement (payable_id, id);

-- Which holder was paid what by which settlement.
create table projection.redemption (
    settlement_id uuid    not null references projection.settlement deferrable initially deferred,
    piece_id      uuid    not null references projection.piece deferrable initially deferred,
    holder        uuid    not null,
    share         bigint  not null check (share >= 0),
    remaining     bigint  not null check (remaining >= 0),
    disputed      boolean not null,
    block         bigint  not null check (block >= 0),
    primary key (settlement_id, piece_id)
);
create index redemption_by_piece on projection.redemption (piece_id);
create index redemption_by_holder on projection.redemption (holder, settlement_id);

create table projection.document (
    fingerprint text primary key check (fingerprint ~ '^0x[0-9a-f]{64}$'),
    kind        text    not null check (kind in ('CUSTOMS_DECLARATION', 'INVOICE', 'CONTRACT', 'DELIVERY_NOTE', 'TAX_FILING_FORM', 'WAREHOUSE_RECEIPT')),
    currency    char(3) not null,
    financeable bigint  not null check (financeable >= 0), -- the limit
    reserved    bigint  not null check (reserved >= 0),   -- now
    drawn       bigint  not null check (drawn >= 0),      -- ever
    released    bigint  not null check (released between 0 and drawn), -- ever
    attester    uuid    not null,
    frozen      boolean not null,
    block       bigint  not null check (block >= 0),
    constraint nothing_is_financed_twice check (reserved + drawn - released <= financeable)
);

create table projection.reservation (
    financing_id uuid   not null references projection.financing deferrable initially deferred,
    fingerprint  text   not null references projection.document deferrable initially deferred,
    amount       bigint not null check (amount > 0),
    state        text   not null check (state in ('RESERVED', 'DRAWN', 'LAPSED', 'RELEASED')),
    block        bigint not null check (block >= 0),
    primary key (financing_id, fingerprint)
);

create table projection.participant (
    id          uuid primary key,
    signing_key text     not null, -- the address of its key
    roles       smallint not null check (roles between 0 and 255), -- bits: enterprise 1, supplier 2, bank 4, operator 8
    suspended   boolean  not null,
    block       bigint   not null check (block >= 0)
);

create table projection.policy_limit (
    kind           text   not null check (kind in ('TENOR_MONTHS_MAX', 'TENOR_MONTHS_UNEXPLAINED_MAX', 'DEPTH_MAX', 'FAN_OUT_MAX', 'SMALLEST_PIECE', 'FUNDING_DAYS')),
    currency       text   not null check (currency ~ '^([A-Z]{3})?$'), -- empty: every currency
    effective_from date   not null,
    value          bigint not null check (value >= 0), -- months, changes of holder, open offers, minor units or days
    block          bigint not null check (block >= 0),
    primary key (kind, currency, effective_from)
);

create table projection.business_date (
    id    smallint primary key check (id = 1),
    today date   not null,
    block bigint not null check (block >= 0)
);

-- The last block whose events are all above; -1: none, block 0 is next. The row always exists: locking it makes projectors take turns.
create table projection.checkpoint (
    id           smallint primary key check (id = 1),
    block_number bigint not null check (block_number >= -1),
    block_hash   text   not null
);
insert into projection.checkpoint values (1, -1, '');
