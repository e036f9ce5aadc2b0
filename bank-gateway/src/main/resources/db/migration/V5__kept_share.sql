-- What a settlement kept apart: two may turn out to be whose it is. It stays here until one of them is paid.
create table bank.kept_share (
    bank          uuid not null,
    settlement_id uuid not null,
    piece_id      uuid not null,
    looked_at     timestamptz not null, -- when it was last asked whose it is
    primary key (bank, settlement_id, piece_id)
);
create index kept_share_to_look_at on bank.kept_share (bank, looked_at);
