-- What municipalities have to do: open inquiries, locked PINs, procedures started and not finished. What the views do not
-- know yet of what has happened, a rebuild tells them, which begins by itself at the next start.

alter table views.view_resident
    add column moved_in_filed_on       date,
    add column moving_out_announced_on date,
    add column moving_out_planned_on   date,
    add column continued_use_card      text,
    add column continued_use_since     date,
    add column continued_use_until     date;

comment on column views.view_resident.moved_in_filed_on is 'a moving-out announced before it is none any more';
comment on column views.view_resident.moving_out_announced_on is 'while moving in is not filed';
comment on column views.view_resident.continued_use_until is 'the last day for it';

alter table views.view_card
    add column pin_signature_locked_on                     date,
    add column pin_signature_reset_applied_for_at           timestamptz,
    add column pin_user_authentication_locked_on           date,
    add column pin_user_authentication_reset_applied_for_at timestamptz,
    add column pin_resident_registry_locked_on             date,
    add column pin_resident_registry_reset_applied_for_at   timestamptz,
    add column pin_card_face_locked_on                     date,
    add column pin_card_face_reset_applied_for_at           timestamptz;

comment on column views.view_card.pin_signature_locked_on is 'where it is locked; so for each kind of PIN';
comment on column views.view_card.pin_signature_reset_applied_for_at is 'when its reset at a kiosk was applied for, until it is reset, changed or set; so for each kind of PIN';

create table views.view_inquiry (
    inquiry        text   primary key,
    card           text   not null,
    resident       text   not null,
    procedure      text   not null,
    applicant      text   not null,
    municipality   text   not null,
    opened_on      date   not null,
    lapses_after   date   not null,
    state          text   not null,
    letter_sent_on date,
    replied_on     date,
    faults         text[] not null,
    ended_on       date,
    position       bigint not null check (position >= 1)
) with (fillfactor = 85);

comment on column views.view_inquiry.municipality is 'whose counter it was opened at';
comment on column views.view_inquiry.letter_sent_on is 'the last one';
comment on column views.view_inquiry.faults is 'of the last reply, where it was refused';

create index view_inquiry_of_resident on views.view_inquiry (resident);

-- Derived from residents, cards and inquiries: what is to be done, and by which municipality. A row is there as long as it
-- is to be done; nothing but a day may pass it by, which is then good_until.
create table views.view_open_work (
    work         text primary key,
    kind         text not null,
    municipality text not null,
    resident     text not null,
    card         text,
    pin          text,
    inquiry      text,
    since        date not null,
    planned_on   date,
    applied_at   timestamptz,
    due_by       date,
    good_until   date not null
);

comment on column views.view_open_work.work is 'the stream that it is about; with the kind of work where it is a card, and the PIN where it is about one';
comment on column views.view_open_work.municipality is 'of residence; where the inquiry was opened';
comment on column views.view_open_work.planned_on is 'the day planned for moving';
comment on column views.view_open_work.applied_at is 'when a reset at a kiosk was applied for';
comment on column views.view_open_work.due_by is 'its last day, where that is known for good';
comment on column views.view_open_work.good_until is 'the last valid day of the card that it is about, else infinity';

create index view_open_work_of_resident on views.view_open_work (resident);
create index view_open_work_of_card on views.view_open_work (card);
create index view_open_work_of_kind on views.view_open_work (municipality, kind, since, work, good_until);
create index view_open_work_unfinished on views.view_open_work (municipality, since, work, good_until)
    where kind <> 'LOCKED_PIN';
-- Not for kind = 'INQUIRY': the planner would take one of the two and sort.
create index view_open_work_due on views.view_open_work (municipality, due_by, work, good_until)
    where inquiry is not null;

-- As if a rebuild had been cut short before it did anything.
insert into views.view_rebuild (phase, position, reserved, started_at, changed_at)
    select 'LOADING', 0, 0, now(), now() from views.view_progress where position > 0
    on conflict do nothing;
