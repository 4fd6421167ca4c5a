-- Corrections that were asked for, and until when personal data is kept. What the views do not know yet of what has happened,
-- a rebuild tells them, which begins by itself at the next start.

alter table views.view_resident
    add column destruction_asked_by text,
    add column destruction_asked_on date,
    add column destroyed_on         date,
    add column destroyed_key        text,
    add column destroyed_at         bigint;

comment on column views.view_resident.destruction_asked_by is 'who asked for the destruction of the personal data, while that is pending';
comment on column views.view_resident.destroyed_key is 'under which the personal data was sealed; it must not be there any more';
comment on column views.view_resident.destroyed_at is 'position of the event that says so';

create index view_resident_destroyed on views.view_resident (destroyed_at) where destroyed_at is not null;

create table views.view_correction (
    correction     text    primary key,
    kind           text    not null,
    resident       text    not null,
    corrected      text    not null,
    sequence       integer not null,
    ground         text    not null,
    reference      text    not null,
    expires_on     date,
    bound_by       text,
    minor          boolean not null,
    adult_ward     boolean not null,
    municipality   text    not null,
    asked_by       text    not null,
    asked_on       date    not null,
    state          text    not null,
    decline_reason text,
    decided_by     text,
    decided_on     date,
    position       bigint  not null check (position >= 1)
) with (fillfactor = 85);

comment on column views.view_correction.corrected is 'the stream, and';
comment on column views.view_correction.sequence is 'in it the event that is wrong';
comment on column views.view_correction.expires_on is 'as it should be recorded, as is the next; none where no expiry is corrected';
comment on column views.view_correction.minor is 'where personal data is corrected: whether it revokes nothing';
comment on column views.view_correction.municipality is 'who asked, acting for it';

create index view_correction_pending on views.view_correction (municipality, asked_on, correction) where state = 'REQUESTED';
create index view_correction_of_resident on views.view_correction (resident);

-- Derived from residents, cards and certificates: until when the personal data of each is kept. Who has no card or
-- certificate that was issued, and is still a resident, has no row; nor who has applied for a card, nor whose is destroyed.
create table views.view_retention (
    resident     text primary key,
    municipality text not null,
    over_since   date not null,
    asked_by     text,
    asked_on     date
) with (fillfactor = 85);

comment on column views.view_retention.over_since is 'the first day after retention';
comment on column views.view_retention.asked_by is 'who asked for the destruction, while that is pending';

create index view_retention_due on views.view_retention (municipality, over_since, resident) where asked_by is null;
create index view_retention_asked on views.view_retention (municipality, asked_on, resident) where asked_by is not null;

-- As if a rebuild had been cut short before it did anything.
insert into views.view_rebuild (phase, position, reserved, started_at, changed_at)
    select 'LOADING', 0, 0, now(), now() from views.view_progress where position > 0
    on conflict do nothing;
