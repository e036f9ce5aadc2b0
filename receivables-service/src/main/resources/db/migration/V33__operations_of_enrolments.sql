-- Which operations sent the act of an enrolment or supported it: what became of their transactions says whether the enrolment is under way or came to nothing.
-- Empty of what was recorded before this migration: that counts as under way until its act ends.
alter table records.participant_record add column operation_ids uuid[] not null default '{}';
