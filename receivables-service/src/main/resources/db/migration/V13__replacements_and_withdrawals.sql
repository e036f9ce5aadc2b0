-- What takes the place of something that was said before, and who took something back.

-- A version of the terms may take the place of the one published last, as long as that one is not in force yet.
alter table records.terms_version add column replaces uuid references records.terms_publication check (replaces <> id);

create view records.published_terms as
    select p.terms_id, p.version, p.effective_from, p.subject, p.name, p.client, p.given_at,
           exists (select from records.terms_version r join records.terms_publication q on q.terms_id = r.id where r.replaces = p.terms_id) as replaced
    from records.terms_publication p;

-- One version begins on a day, not counting those that never come into force; and nothing is replaced twice. A constraint cannot look at other rows.
alter table records.terms_publication drop constraint terms_publication_effective_from_key;
create function records.require_place_of_terms() returns trigger language plpgsql as
$$
declare
    taken uuid := (select replaces from records.terms_version where id = new.terms_id);
begin
    lock table records.terms_publication in share row exclusive mode;
    if exists (select from records.published_terms where effective_from = new.effective_from and not replaced and terms_id is distinct from taken) then
        raise exception 'another version of the terms begins on %', new.effective_from;
    end if;
    if exists (select from records.published_terms where terms_id = taken and replaced) then
        raise exception 'terms % are replaced already', taken;
    end if;
    if exists (select from records.published_terms l join records.terms_publication t on t.terms_id = taken
               where not l.replaced and l.effective_from > t.effective_from) then
        raise exception 'terms % are not the last ones', taken;
    end if;
    return new;
end
$$;
create trigger has_its_place before insert on records.terms_publication for each row execute function records.require_place_of_terms();

-- Of two KYC documents that would take the place of the same one, one is accepted. Whoever decides on the other one waits for the first to end.
create function records.require_place_of_kyc_document() returns trigger language plpgsql as
$$
declare
    taken uuid := (select replaces from records.kyc_document where id = new.document_id);
begin
    perform id from records.kyc_document where id = taken for no key update;
    if exists (select from records.kyc_document n join records.kyc_decision d on d.document_id = n.id
               where n.replaces = taken and n.id <> new.document_id and d.verdict = 'accept') then
        raise exception 'KYC document % is replaced already', taken;
    end if;
    return new;
end
$$;
create trigger has_its_place before insert on records.kyc_decision for each row when (new.verdict = 'accept')
    execute function records.require_place_of_kyc_document();

-- Who withdrew a rotation of a key. Of those that were withdrawn before, the audit trail alone says it.
alter table records.key_rotation
    add column withdrawer_subject varchar(255) check (withdrawer_subject <> ''),
    add column withdrawer_name    varchar(200),
    add column withdrawer_client  varchar(255),
    add column withdrawn_at       timestamptz,
    add constraint not_withdrawn_yet check (state = 'withdrawn' or (withdrawer_subject is null
        and withdrawer_name is null and withdrawer_client is null and withdrawn_at is null)),
    add constraint withdrawn_by_somebody check (state <> 'withdrawn' or (withdrawer_subject is not null and withdrawer_name is not null
        and withdrawer_client is not null and withdrawn_at is not null)) not valid;
