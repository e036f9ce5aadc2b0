-- Whoever executes a settlement has a lease of its job, which ends by itself, instead of the lock of its row.
alter table bank.settlement_job
    add column held_by    uuid, -- of one execution
    add column held_until timestamptz,
    add check ((held_by is null) = (held_until is null));
