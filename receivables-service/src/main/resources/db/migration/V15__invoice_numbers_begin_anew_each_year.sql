-- Many sellers number their invoices from 1 each year: a number is one invoice of a creditor in the year of issue.
alter table records.payable_record
    add column issue_year smallint generated always as (extract(year from issued_on)::smallint) stored;
alter table records.payable_record
    drop constraint one_invoice_per_creditor,
    add constraint one_invoice_per_creditor unique (creditor, invoice_number, issue_year);
