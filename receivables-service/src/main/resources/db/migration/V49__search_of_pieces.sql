-- What a search for pieces looks at, and the indexes that it walks: by party and due day, in the order of due day, payable and piece.

alter table projection.piece add column due_on date; -- its payable's, which never changes: here, so that one index has a holder's pieces in their order
alter table projection.piece add column giver uuid; -- who had the piece that it was split off at that time; null: the root
alter table projection.piece add column changed_on date; -- business date of the block that changed it last
update projection.piece p set due_on = y.due_on from projection.payable y where y.id = p.payable_id;
alter table projection.piece alter due_on set not null;

create index piece_by_holder_and_due_day on projection.piece (holder, due_on, payable_id, id);
create index piece_by_giver_and_due_day on projection.piece (giver, due_on, payable_id, id) where giver is not null;
create index payable_by_debtor_and_due_day on projection.payable (debtor, due_on, id);
create index payable_by_creditor_and_due_day on projection.payable (creditor, due_on, id);
create index payable_by_paying_bank_and_due_day on projection.payable (paying_bank, due_on, id);
create index payable_by_due_day on projection.payable (due_on, id);
create index financing_locked_by_bank on projection.financing (bank, id) where state = 'LOCKED';

-- Givers and days of change are known to the chain alone: a rebuild brings them.
insert into records.projection_rebuild (id, builder, with_events, migration, seen_at)
select 1, gen_random_uuid(), false, 0, now() - interval '1 day' from projection.checkpoint where block_number >= 0
on conflict do nothing;
