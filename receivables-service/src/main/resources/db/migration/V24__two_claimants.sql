-- From approval to attestation a piece has two claimants. What is paid on it meanwhile counts as redeemed, and the paying bank keeps it
-- until it is known whose it is. Contracts of before, which paid it to the bank, are refused at the start.
alter table projection.payable add column contested bigint not null default 0 check (contested between 0 and redeemed);
alter table projection.redemption add column contested boolean not null default false; -- not paid yet
alter table projection.redemption add column financing_id uuid; -- whose two parties claimed it; null: nobody else did
alter table projection.redemption add constraint claimed_by_the_parties_of_a_financing check (financing_id is not null or not contested);
create index redemption_claimed on projection.redemption (financing_id) where financing_id is not null;
