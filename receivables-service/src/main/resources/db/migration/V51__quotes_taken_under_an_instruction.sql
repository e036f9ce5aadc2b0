-- Commands that take a quote under a standing instruction, in place of a person. Of the commands for one request the chain carries out one at most:
-- whether it was this one, its submission says.
create table records.instructed_acceptance (
    operation_id   uuid primary key,
    instruction_id uuid not null references records.standing_instruction (id),
    financing_id   uuid not null references records.financing_request (id)
);
create index instructed_acceptance_of_request on records.instructed_acceptance (financing_id);
create index instructed_acceptance_of_instruction on records.instructed_acceptance (instruction_id, financing_id);
