-- What the program's role may do. Runs after every migration, also where there was nothing to migrate, so that no table of
-- a later migration is forgotten.
--
-- public: what can only be added to. The program reads and inserts, and moves the head; a table that is to be more than
-- that for the program does not belong here.
-- views, views_next: what can be made anew from the log. The program owns it, because a rebuild makes, swaps and drops tables.
-- jobs: what jobs keep while they work. The program changes and deletes rows, and makes no tables.
-- keys: keys of personal data. The program adds, wraps anew and deletes rows, and makes no tables.
do $$
declare
    program constant name := '${program}';
    found   record;
begin
    if current_user = program then
        return; -- a node that was not given the owner's login: it finds the rights that the owner has given
    end if;
    perform pg_advisory_xact_lock(hashtext('inkan rights')); -- nodes that start at the same time
    if has_schema_privilege('public', 'public', 'create') then
        revoke create on schema public from public;
    end if;
    execute format('grant usage on schema public to %I', program);

    for found in
        select relname, (select string_agg(quote_ident(attname), ', ') from pg_attribute
                         where attrelid = c.oid and attnum > 0 and not attisdropped and attname <> 'only_row') as columns
        from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
    loop
        execute format('revoke all on %I from %I', found.relname, program);
        execute format('grant select on %I to %I', found.relname, program);
        if found.relname = 'log_head' then
            execute format('grant update (%s) on log_head to %I', found.columns, program);
        elsif found.relname <> '${flyway:table}' then
            execute format('grant insert on %I to %I', found.relname, program);
        end if;
    end loop;

    for found in select oid, nspname from pg_namespace where nspname in ('views', 'views_next')
    loop
        execute format('alter schema %I owner to %I', found.nspname, program);
    end loop;
    for found in
        select nspname, relname from pg_class join pg_namespace n on n.oid = relnamespace
        where nspname in ('views', 'views_next') and relkind in ('r', 'p', 'v') and relowner <> program::regrole
    loop
        execute format('alter table %I.%I owner to %I', found.nspname, found.relname, program);
    end loop;

    if to_regnamespace('jobs') is not null then
        execute format('grant usage on schema jobs to %I', program);
        execute format('grant select, insert, update, delete on all tables in schema jobs to %I', program);
        execute format('grant usage on all sequences in schema jobs to %I', program);
    end if;

    if to_regnamespace('keys') is not null then
        execute format('grant usage on schema keys to %I', program);
        execute format('revoke all on all tables in schema keys from %I', program);
        execute format('grant select, insert, update, delete on keys.personal_key to %I', program);
        execute format('grant select, insert, delete on keys.key_encryption_key to %I', program);
    end if;
end
$$;
