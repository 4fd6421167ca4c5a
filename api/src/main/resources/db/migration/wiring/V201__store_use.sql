-- What this store is used for, settled at its first start and for good: the clock of a rehearsal is set by requests.
create table store_use (
    only_row boolean primary key default true check (only_row),
    used_for text    not null check (used_for in ('LIVE', 'REHEARSAL'))
);
