-- Documents that show who a participant is, and the two persons of the operators who judged each. Rows are added and never changed: the state of a document
-- follows from them and from the business date. The function of the triggers is that of V8.

create table records.kyc_document (
    id               uuid primary key,
    participant      uuid not null references records.participant_record,
    kind             varchar(40) not null check (kind in ('business-licence', 'legal-representative-id', 'beneficial-owner-declaration',
                         'account-opening-permit', 'articles-of-association', 'financial-licence')),
    media_type       varchar(20) not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
    content          bytea not null check (octet_length(content) between 1 and 2097152),
    sha256           varchar(66) not null,
    issued_on        date not null,
    -- The last day on which it holds; null for what does not expire.
    expires_on       date check (expires_on >= issued_on),
    -- The one it takes the place of, once it is accepted.
    replaces         uuid check (replaces <> id),
    uploader_subject varchar(255) not null check (uploader_subject <> ''),
    uploader_name    varchar(200) not null,
    uploader_client  varchar(255) not null,
    uploaded_at      timestamptz not null default now(),
    constraint the_hash_is_that_of_the_content check (sha256 = '0x' || encode(sha256(content), 'hex')),
    unique (id, participant, kind),
    unique (id, uploader_subject),
    foreign key (replaces, participant, kind) references records.kyc_document (id, participant, kind)
);
-- Compressed already; a second attempt costs time and gains nothing.
alter table records.kyc_document alter content set storage external;
create index kyc_document_participant on records.kyc_document (participant, id);
create index kyc_document_replaces on records.kyc_document (replaces) where replaces is not null;

-- One person of an operator looks at it.
create table records.kyc_review (
    document_id      uuid primary key references records.kyc_document,
    verdict          varchar(6) not null check (verdict in ('accept', 'reject')),
    reason           varchar(500) not null,
    subject          varchar(255) not null,
    name             varchar(200) not null,
    client           varchar(255) not null,
    uploader_subject varchar(255) not null,
    given_at         timestamptz not null default now(),
    unique (document_id, subject),
    foreign key (document_id, uploader_subject) references records.kyc_document (id, uploader_subject),
    constraint nobody_reviews_its_own check (subject <> uploader_subject and subject <> '')
);

-- Another one decides. The keys hold that the copied persons are those who uploaded and reviewed.
create table records.kyc_decision (
    document_id      uuid primary key references records.kyc_document,
    verdict          varchar(6) not null check (verdict in ('accept', 'reject')),
    reason           varchar(500) not null,
    subject          varchar(255) not null,
    name             varchar(200) not null,
    client           varchar(255) not null,
    uploader_subject varchar(255) not null,
    reviewer_subject varchar(255) not null,
    given_at         timestamptz not null default now(),
    foreign key (document_id, uploader_subject) references records.kyc_document (id, uploader_subject),
    foreign key (document_id, reviewer_subject) references records.kyc_review (document_id, subject),
    constraint nobody_decides_alone check (subject <> uploader_subject and subject <> reviewer_subject and subject <> '')
);

create trigger append_only before update or delete or truncate on records.kyc_document
    for each statement execute function records.refuse_change();
create trigger append_only before update or delete or truncate on records.kyc_review
    for each statement execute function records.refuse_change();
create trigger append_only before update or delete or truncate on records.kyc_decision
    for each statement execute function records.refuse_change();
