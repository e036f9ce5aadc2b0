-- An instruction that its debtor took back before the bank began. What the chain says counts for more.
alter table records.settlement_instruction add withdrawn boolean not null default false;
