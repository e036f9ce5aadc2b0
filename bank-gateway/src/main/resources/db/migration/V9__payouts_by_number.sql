-- After money came back the next payout is asked for and decided anew; number: how many payments came back before.
alter table bank.payout_decision add column number integer not null default 0 check (number between 0 and 100);
alter table bank.payout_decision drop constraint payout_decision_pkey;
alter table bank.payout_decision add primary key (bank, financing_id, number);
alter table bank.payout_job add column number integer not null default 0 check (number between 0 and 100);
