-- Keys under which personal data stands in events. Whose key it is stands in the events only. What is deleted here is
-- deleted for good, and with it what was sealed under it: so none of this may be in public, where nothing is deleted.
-- The program reads, adds, wraps anew and deletes, and makes no tables: see afterMigrate.sql.

create schema keys;

-- Fingerprints of the key-encryption keys that keys are wrapped under; never the keys themselves.
create table keys.key_encryption_key (
    id         text        primary key check (id ~ '^[0-9A-Za-z:/_.-]{1,100}$'),
    settled_at timestamptz not null
);

create table keys.personal_key (
    key     uuid        primary key,
    wrapped bytea       not null check (octet_length(wrapped) between 32 and 4096),
    kek     text        not null references keys.key_encryption_key (id),
    made_at timestamptz not null
);

comment on column keys.personal_key.wrapped is 'the key, encrypted under the key-encryption key';
comment on column keys.personal_key.kek is 'fingerprint of the key-encryption key; while it is referred to, none forgets it';
comment on column keys.personal_key.made_at is 'when its block was made, ahead of its use';
