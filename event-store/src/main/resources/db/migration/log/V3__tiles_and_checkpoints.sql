-- The Merkle tree's full tiles, and signed checkpoints of the log (docs/log-format.md). Rows are inserted once and stay.

create table log_identity (
    only_row boolean primary key default true check (only_row),
    origin   text    not null check (origin ~ '^inkan/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$')
);

comment on table log_identity is 'made once per store: who signs, and what is signed, is named by it';

insert into log_identity (origin) values ('inkan/' || gen_random_uuid());

create table log_tile (
    level  smallint not null check (level between 0 and 7),
    index  bigint   not null check (index >= 0),
    hashes bytea    not null check (octet_length(hashes) = 8192),
    primary key (level, index)
);

-- Hashes do not get smaller, and trying costs time.
alter table log_tile alter column hashes set storage external;

comment on table log_tile is 'full tiles of 256 hashes (C2SP tlog-tiles, height 8); level 0 holds leaf hashes';

create table log_checkpoint_key (
    number       integer     not null primary key check (number >= 1),
    verifier_key text        not null unique check (length(verifier_key) between 1 and 300),
    made_at      timestamptz not null
);

comment on table log_checkpoint_key is 'public halves of the keys that sign checkpoints; the one with the highest number signs, the others have signed';

create table log_checkpoint (
    size    bigint      not null primary key check (size >= 1),
    note    text        not null check (length(note) between 1 and 65536),
    tail    bytea       not null check (octet_length(tail) % 32 = 0 and octet_length(tail) < 8192),
    made_at timestamptz not null
);

alter table log_checkpoint alter column tail set storage external;

comment on column log_checkpoint.size is 'the checkpoint covers the events at positions 1 to here';
comment on column log_checkpoint.note is 'a C2SP signed note';
comment on column log_checkpoint.tail is 'hashes of the last leaves, those that are in no full tile and in no earlier checkpoint''s tail';

create trigger log_identity_is_kept before update or delete or truncate on log_identity
    for each statement execute function log_is_append_only();
create trigger log_tile_is_append_only before update or delete or truncate on log_tile
    for each statement execute function log_is_append_only();
create trigger log_checkpoint_key_is_append_only before update or delete or truncate on log_checkpoint_key
    for each statement execute function log_is_append_only();
create trigger log_checkpoint_is_append_only before update or delete or truncate on log_checkpoint
    for each statement execute function log_is_append_only();
