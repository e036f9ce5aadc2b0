-- Rows of uploaded files that are credit notes: what each took off the payable of its invoice, and how many of a file did.
alter table records.intake
    -- As the layout reads it; null where nobody can say.
    add column credit_notes integer check (credit_notes >= 0),
    add column credited integer not null default 0 check (credited >= 0),
    drop constraint each_row_has_one_result,
    add constraint each_row_has_one_result check (recorded + credited + rejected <= rows);
alter table records.intake_row
    add column credit uuid references records.payable_credit,
    drop constraint intake_row_state_check,
    add constraint intake_row_state_check check (state in ('recorded', 'credited', 'rejected')),
    add constraint a_credited_one_has_its_credit check ((state = 'credited') = (credit is not null));
create unique index intake_row_credit on records.intake_row (credit) where credit is not null;
