-- Expiry notices: what was sent, and the queue of what is to be sent. What the views do not know yet of what has happened,
-- a rebuild tells them, which begins by itself at the next start.

alter table views.view_resident
    add column former_municipalities text[]   not null default '{}',
    add column left_at               bigint[] not null default '{}';

comment on column views.view_resident.former_municipalities is 'where the resident lived before and does not now, each once';
comment on column views.view_resident.left_at is 'position of the report with which each of the former was left last';

alter table views.view_card
    add column begun bigint;

comment on column views.view_card.begun is 'position of its issue';

create table views.view_notice (
    notice         text    primary key,
    resident       text    not null,
    kind           text    not null,
    expires_on     date    not null,
    certificates   text[]  not null,
    card           text,
    municipality   text    not null,
    inquiry_letter boolean not null,
    run            text    not null,
    sent_on        date    not null,
    return_reason  text,
    returned_on    date,
    second_due_on  date,
    position       bigint  not null check (position >= 1)
) with (fillfactor = 85);

comment on column views.view_notice.certificates is 'those that it announces the end of, by serial number; none where it is about the card';
comment on column views.view_notice.municipality is 'who sent it';
comment on column views.view_notice.second_due_on is 'since when a second notice is due, where there is to be one';

create index view_notice_of_resident on views.view_notice (resident);

-- Derived from residents, cards, certificates and the notices above: the notices that are, were or would have been due, each
-- at every municipality of residence since what it announces was issued.
create table views.view_notice_queue (
    notice       text    not null,
    municipality text    not null,
    resident     text    not null,
    kind         text    not null,
    second       boolean not null,
    expires_on   date    not null,
    due_on       date    not null,
    late_on      date    not null,
    certificates text[]  not null,
    card         text,
    state        text    not null,
    reason       text,
    run          text,
    sent_on      date,
    returned_on  date,
    ended_on     date,
    primary key (notice, municipality)
) with (fillfactor = 85);

comment on column views.view_notice_queue.state is 'expiry aside: DUE, SENT, RETURNED, DONE (sent, and all that it announced has ended since), WITHDRAWN, NONE (never due)';
comment on column views.view_notice_queue.reason is 'why it is WITHDRAWN, RETURNED or NONE';
comment on column views.view_notice_queue.certificates is 'those that it names, once it is sent; until then those that it would name, by serial number';
comment on column views.view_notice_queue.ended_on is 'the day on which the last of what it announces ended before its expiry';

create index view_notice_queue_due on views.view_notice_queue (due_on, municipality, notice) where state = 'DUE';
create index view_notice_queue_due_there on views.view_notice_queue (municipality, due_on, notice) where state = 'DUE';
create index view_notice_queue_of_municipality on views.view_notice_queue (municipality, due_on, state, reason);
create index view_notice_queue_by_expiry on views.view_notice_queue (municipality, expires_on, kind);
create index view_notice_queue_of_resident on views.view_notice_queue (resident);
create index view_notice_queue_returned on views.view_notice_queue (municipality, returned_on, notice)
    where state = 'RETURNED';
create index view_notice_queue_of_run on views.view_notice_queue (run, due_on, municipality, notice)
    where run is not null;

-- As if a rebuild had been cut short before it did anything.
insert into views.view_rebuild (phase, position, reserved, started_at, changed_at)
    select 'LOADING', 0, 0, now(), now() from views.view_progress where position > 0
    on conflict do nothing;
