-- What is left of a document's number where people and machines misread it: O is 0, I is 1, separators and zeros in front do not count. Only for finding
-- documents that look alike; what they are financed under is their fingerprint.
alter table records.trade_document_details add column look_alike varchar(64) not null generated always as
    (regexp_replace(translate(normalised_number, 'OI/\._#,;:()', '01'), '(^|[^0-9])0+', '\1', 'g')) stored;
create index trade_document_details_look_alike on records.trade_document_details (owner_number, currency, amount);
