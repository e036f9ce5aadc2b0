-- Which payable it is a share of: what the bank knows of is compared with what the chain says is kept apart of that payable.
-- Null in rows of the time before, until the bank comes upon them again.
alter table bank.kept_share add column payable_id uuid;
create index kept_share_of_payable on bank.kept_share (bank, payable_id);
