-- A participant's own certificates, page by page.
create index certificate_of_participant_by_id on records.certificate (participant, id);
