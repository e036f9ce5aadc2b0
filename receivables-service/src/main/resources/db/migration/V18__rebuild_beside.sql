-- A rebuild of the projection: a second copy in a schema of its own, which takes the place of the first in one transaction.

-- Who is at it. A builder that was not seen for a minute has ended, and another may begin anew.
create table records.projection_rebuild (
    id          smallint primary key check (id = 1),
    builder     uuid not null,
    with_events boolean not null,                  -- every event of the chain is queued again, by the builder alone
    migration   integer not null,                  -- the copy has the tables of this one
    seen_at     timestamptz not null default now()
);

-- Empty tables with the names, keys and indexes of those that are read: later migrations find each by its name.
create function records.make_next_projection() returns void language plpgsql set search_path = pg_catalog as
$$
declare
    each record;
begin
    drop schema if exists projection_next cascade;
    create schema projection_next;
    for each in select relname from pg_class where relnamespace = 'projection'::regnamespace and relkind = 'r' loop
        execute format('create table projection_next.%1$I (like projection.%1$I including defaults including constraints)', each.relname);
    end loop;
    for each in select c.relname, k.conname, pg_get_constraintdef(k.oid) as definition
                from pg_constraint k join pg_class c on c.oid = k.conrelid
                where k.connamespace = 'projection'::regnamespace and k.contype in ('p', 'u', 'f')
                order by k.contype = 'f', c.relname, k.conname loop
        execute format('alter table projection_next.%I add constraint %I %s', each.relname, each.conname,
                       replace(each.definition, 'REFERENCES projection.', 'REFERENCES projection_next.'));
    end loop;
    for each in select pg_get_indexdef(i.indexrelid) as definition
                from pg_index i join pg_class c on c.oid = i.indrelid
                where c.relnamespace = 'projection'::regnamespace
                  and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u')) loop
        execute replace(each.definition, ' ON projection.', ' ON projection_next.');
    end loop;
    insert into projection_next.checkpoint values (1, -1, '');
end
$$;
