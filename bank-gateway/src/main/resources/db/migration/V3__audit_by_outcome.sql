-- Few requests fail or are refused; those who look for them must not read all the others.
create index audit_entry_pending on records.audit_entry (stream, sequence) where status = 202;
create index audit_entry_refused on records.audit_entry (stream, sequence) where status between 400 and 499;
create index audit_entry_failed on records.audit_entry (stream, sequence) where status between 500 and 599;
