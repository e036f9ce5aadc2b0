-- Files of KYC documents lie in the file store, encrypted, as those of trade documents do. What was uploaded before stays in its row, which nobody may change.
alter table records.kyc_document alter column content drop not null;
alter table records.kyc_document add column bytes integer check (bytes between 1 and 2097152);
alter table records.kyc_document add constraint its_file_lies_in_one_place check (num_nonnulls(content, bytes) = 1);
