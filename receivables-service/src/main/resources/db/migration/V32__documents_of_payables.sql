-- A supplier says which of its documents belong to a payable of which it is the creditor, before or without a request for financing. Rows are added and never
-- changed: what is taken back is said in a row of its own.
create table records.trade_document_link (
    id          uuid primary key,
    document_id uuid not null references records.trade_document,
    payable_id  uuid not null,
    subject     varchar(255) not null check (subject <> ''),
    name        varchar(200) not null,
    client      varchar(255) not null,
    given_at    timestamptz not null default now()
);
create index trade_document_link_document on records.trade_document_link (document_id);
create index trade_document_link_payable on records.trade_document_link (payable_id);

create table records.trade_document_unlink (
    link_id  uuid primary key references records.trade_document_link,
    subject  varchar(255) not null check (subject <> ''),
    name     varchar(200) not null,
    client   varchar(255) not null,
    given_at timestamptz not null default now()
);

create trigger append_only before update or delete or truncate on records.trade_document_link
    for each statement execute function records.refuse_change();
create trigger append_only before update or delete or truncate on records.trade_document_unlink
    for each statement execute function records.refuse_change();

create index financing_request_payable_supplier on records.financing_request (payable_id, supplier);
