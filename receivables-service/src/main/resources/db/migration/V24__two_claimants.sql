-- From approval to attestation a piece has two claimants. What is paid on it meanwhile counts as redeemed, and the paying bank keeps it
-- until it is known whose it is. Contracts of before, which paid it to the bank, are refused at the start.
alter table projection.payable add column contested bigint not null default 0 check (contested between 0 and redeemed);
alter table projection.redemption add column contested boolean not null default false; -- not paid yet
alter table projection.redemption add column financing_id uuid; -- whose two parties claimed it; null: nobody else did
alter table projection.redemption add constraint claimed_by_the_parties_of_a_financing check (financing_id is not null or not contested);
create index redemption_claimed on projection.redemption (financing_id) where financing_id is not null;

-- A settlement has a last day: after it, if nobody was paid of it, anybody ends it, and its payment may settle the payable again.
alter table projection.settlement add column last_day date;
alter table projection.settlement add column delays_overdue boolean not null default false; -- until its last day
alter table projection.settlement add column expired boolean not null default false check (not (expired and open));
alter table projection.settlement drop constraint a_closed_settlement_is_paid;
alter table projection.settlement add constraint a_closed_settlement_is_paid check (open or expired or paid = payment);
create index settlement_unpaid on projection.settlement (last_day, id) where open and redeemed_pieces = 0;

alter table projection.policy_limit drop constraint policy_limit_kind_check;
alter table projection.policy_limit add constraint policy_limit_kind_check check (kind in ('TENOR_MONTHS_MAX', 'TENOR_MONTHS_UNEXPLAINED_MAX',
    'DEPTH_MAX', 'FAN_OUT_MAX', 'SMALLEST_PIECE', 'FUNDING_DAYS', 'SETTLEMENT_DAYS', 'ATTEST_DAYS', 'ANSWER_DAYS'));

-- An instructed payout has a last day to be attested; after it the supplier says that it has no money, and the bank has some days to answer.
alter table projection.financing add column attest_by date;
alter table projection.financing add column answer_by date;
create index financing_unanswered on projection.financing (answer_by, id) where state = 'PAYOUT_INSTRUCTED' and answer_by is not null;
