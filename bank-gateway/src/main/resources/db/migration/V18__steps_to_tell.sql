-- What suppliers are to be told, through the platform, of this bank's own work on a request: what there is to say stands where the work stands.
create table bank.step_to_tell (
    bank       uuid        not null,
    request_id uuid        not null,
    about      text        not null check (about in ('VERIFICATION', 'REGISTRATION')),
    version    integer     not null check (version >= 1), -- counts the changes
    attempts   integer     not null check (attempts >= 0), -- of this version
    due_at     timestamptz, -- null: nothing is left to tell
    told       text, -- digest of what the platform took last
    detail     text, -- why it did not take the newest; null when it did
    primary key (bank, request_id, about)
);
create index step_to_tell_due on bank.step_to_tell (due_at) where due_at is not null;
