-- One index for each list that is asked for by state or by party, measured by QueriesAtSizeTest. Made while the tables are locked: about a minute for two million
-- pieces.

-- What the chain has: set by the projector, in the transaction of the block. It says which records still wait, without a look at the projection.
alter table records.payable_record add column on_chain boolean not null default false;
update records.payable_record r set on_chain = true where exists (select from projection.payable y where y.id = r.id);
alter table records.financing_request add column on_chain boolean not null default false;
update records.financing_request r set on_chain = true where exists (select from projection.financing f where f.id = r.id);

-- Fixed like the rest of the payable; here, so that a creditor's settlements have an index.
alter table records.settlement_instruction add column creditor uuid;
update records.settlement_instruction s set creditor = r.creditor from records.payable_record r where r.id = s.payable_id;
alter table records.settlement_instruction alter creditor set not null;
create index settlement_instruction_creditor on records.settlement_instruction (creditor, id);

create index payable_record_waiting on records.payable_record (state, id) where not on_chain;
create index payable_record_waiting_debtor on records.payable_record (debtor, state, id) where not on_chain;
create index payable_record_waiting_creditor on records.payable_record (creditor, state, id) where not on_chain;
create index payable_record_waiting_paying_bank on records.payable_record (paying_bank, state, id) where not on_chain;
create index financing_request_waiting on records.financing_request (withdrawn, id) where not on_chain;
create index financing_request_waiting_supplier on records.financing_request (supplier, withdrawn, id) where not on_chain;
create index financing_request_voucher on records.financing_request (voucher_id);
create index financing_request_payable on records.financing_request (payable_id);

-- Lists of payables begin with the record; of the chain's copy only a state is asked for by party.
drop index projection.payable_by_debtor;
drop index projection.payable_by_creditor;
drop index projection.payable_by_paying_bank;
create index payable_by_state on projection.payable (state, id);
create index payable_by_debtor on projection.payable (debtor, state, id);
create index payable_by_creditor on projection.payable (creditor, state, id);
create index payable_by_paying_bank on projection.payable (paying_bank, state, id);

create index piece_by_state on projection.piece (state, id);
create index piece_by_holder_and_state on projection.piece (holder, state, id);
create index piece_of_payable_by_holder on projection.piece (payable_id, holder);

-- Only offers are looked for by the day of their piece; locks by that of their financing.
drop index projection.piece_by_last_day;
create index piece_offered_by_last_day on projection.piece (last_day, id) where state = 'OFFERED';

create index offer_open on projection.offer (id) where state = 'OPEN';
create index offer_open_by_holder on projection.offer (holder, id) where state = 'OPEN';
create index offer_open_by_recipient on projection.offer (recipient, id) where state = 'OPEN';

create index financing_by_payable on projection.financing (payable_id);
create index financing_by_state on projection.financing (state, id);
create index financing_locked on projection.financing (approve_by, id) where state = 'LOCKED';
