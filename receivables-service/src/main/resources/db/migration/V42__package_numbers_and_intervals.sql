-- What a piece is called on paper: its voucher's package number, and the units of the currency's smallest unit that it is made of, from and to. A part takes
-- the first units of its parent that are not paid; what is paid of a piece are its last units. So a piece has one interval at any time, and those of all
-- pieces of a payable cover what was issued.
alter table projection.payable add column package_number char(30) check (package_number ~ '^[0-9]{30}$');
create unique index payable_package_number on projection.payable (package_number);
alter table projection.piece add column first_unit bigint check (first_unit >= 1); -- null: nothing is left of it
alter table projection.piece add column last_unit bigint;
alter table projection.piece add constraint an_interval_has_two_ends check ((first_unit is null) = (last_unit is null));
alter table projection.piece add constraint an_interval_is_as_long_as_its_piece check (last_unit - first_unit + 1 = value + redeemed);

-- Which part was split off first is known to the chain alone: a rebuild numbers what there is. Until it is done, what there was has no numbers.
insert into records.projection_rebuild (id, builder, with_events, migration, seen_at)
select 1, gen_random_uuid(), false, 0, now() - interval '1 day' from projection.checkpoint where block_number >= 0
on conflict do nothing;
