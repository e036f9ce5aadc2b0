-- Holders are paid by instructions of their own: what a settlement pays a holder is expected on the account like a payout, and the chain
-- is told that a piece is redeemed once the payment that brings its share is booked. Of each instruction it is kept what the bank said
-- of it (pain.002); one that was rejected may be followed by another attempt.

alter table bank.expected_payment
    drop constraint expected_payment_kind_check,
    add constraint expected_payment_kind_check check (kind in ('payout', 'settlement', 'redemption')),
    drop constraint expected_payment_number_check,
    add constraint expected_payment_number_check check (
        number between 0 and case when kind = 'redemption' then 100000 else 100 end); -- of a redemption: which payee

alter table bank.payment_instruction rename column financing_id to subject; -- financing or settlement
alter table bank.payment_instruction
    add column kind text not null default 'payout' check (kind in ('payout', 'redemption')),
    add column payee uuid, -- null of those that were written before it was kept
    alter column message drop not null, -- null: the payee has no account that an instruction can name; the bank pays by other means
    drop constraint payment_instruction_bank_financing_id_number_key,
    add column attempt integer not null default 0 check (attempt between 0 and 100), -- how often it was instructed before
    add column reported_state text check (
        reported_state in ('received', 'pending', 'accepted', 'partly-accepted', 'settled', 'rejected', 'cancelled')),
    add column reported_reason text,
    add column reported_at timestamptz,
    add column repeated_reason text, -- of a later attempt: why, and by whom
    add column repeated_by text, -- subject of the token
    add constraint payment_instruction_once unique (bank, kind, subject, number, attempt),
    add constraint payment_instruction_reported check ((reported_state is null) = (reported_at is null)),
    add constraint payment_instruction_repeated check (
        (attempt > 0) = (repeated_reason is not null) and (attempt > 0) = (repeated_by is not null)),
    drop constraint payment_instruction_number_check,
    add constraint payment_instruction_number_check check (
        number between 0 and case when kind = 'redemption' then 100000 else 100 end),
    add constraint payment_instruction_by_hand check (message is not null or kind = 'redemption');
alter table bank.payment_instruction alter column kind drop default;
create index payment_instruction_rejected on bank.payment_instruction (bank, id) where reported_state in ('rejected', 'cancelled');

-- By which payment the share of a piece is brought, to whom, and how much.
create table bank.redeemed_piece (
    bank          uuid    not null,
    settlement_id uuid    not null,
    piece_id      uuid    not null,
    payee         uuid    not null,
    minor_units   bigint  not null check (minor_units > 0),
    number        integer not null check (number between 0 and 100000),
    primary key (bank, settlement_id, piece_id)
);
