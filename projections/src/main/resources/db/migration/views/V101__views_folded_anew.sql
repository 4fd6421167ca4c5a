-- The views are folded by a reader of our own now, and into fewer rows. They are derived: what was there goes, and all is
-- folded anew from the first event when the program starts.

drop table view_lost_signature, view_lost_signature_holder, view_certificate, view_card_withheld, view_card_slot,
           view_card_pin, view_card, view_resident;

-- The program owns what is in these schemas, because a rebuild makes, swaps and drops tables. Names of tables in statements
-- are not qualified: the program looks for them in views, a rebuild in views_next.
create schema views;
create schema views_next;

comment on schema views_next is 'what a rebuild has made so far';

-- Rows of fold views belong to one stream and stand at the position of its last event. Room is left on the pages, so that
-- a row is changed in its place and no index is touched.

create table views.view_resident (
    resident           text    primary key,
    municipality       text    not null,
    residence          text    not null,
    residence_since    date,
    moved              bigint,
    stay_ends_on       date,
    stay_known_since   date,
    adult_ward         boolean not null,
    ward_known_since   date,
    end_of_entitlement text,
    ended_on           date,
    cards              text[]  not null,
    position           bigint  not null check (position >= 1)
) with (fillfactor = 85);

comment on column views.view_resident.residence_since is 'effective day of the report that municipality and residence are from: an older one changes them no more';
comment on column views.view_resident.moved is 'position of the last report of having moved in';
comment on column views.view_resident.stay_known_since is 'as residence_since, for stay_ends_on';
comment on column views.view_resident.ward_known_since is 'as residence_since, for adult_ward';
comment on column views.view_resident.cards is 'all cards ever applied for, oldest first';

create table views.view_card (
    card                           text    primary key,
    resident                       text    not null,
    state                          text    not null,
    application                    text    not null,
    accepted_on                    date    not null,
    without                        text[]  not null,
    face_authentication            boolean not null,
    express                        boolean not null,
    fee_yen                        integer not null check (fee_yen >= 0),
    replaces                       text,
    issued_on                      date,
    expires_on                     date,
    bound_by                       text,
    withheld_user_authentication   text,
    withheld_signature             text,
    pin_signature                  integer,
    pin_user_authentication        integer,
    pin_resident_registry          integer,
    pin_card_face                  integer,
    pins_locked                    text[]  not null,
    card_user_authentication       text,
    card_signature                 text,
    smartphone_user_authentication text,
    smartphone_signature           text,
    suspended_on                   date,
    void_cause                     text,
    voided_on                      date,
    position                       bigint  not null check (position >= 1)
) with (fillfactor = 85);

comment on column views.view_card.withheld_signature is 'the rule in the way of issuing it with the card, where one was; so for each kind of certificate';
comment on column views.view_card.pin_signature is 'wrong entries in a row; absent where the card has no such PIN; so for each kind of PIN';
comment on column views.view_card.card_signature is 'serial number of the certificate last put into this slot; so for each carrier and kind';

create index view_card_of_resident on views.view_card (resident);

create table views.view_certificate (
    serial        text    primary key,
    resident      text    not null,
    card          text,
    carrier       text,
    kind          text    not null,
    issued_on     date    not null,
    expires_on    date    not null,
    birthday      integer,
    bound_by      text,
    state         text    not null,
    reason        text,
    reference     text,
    effective_on  date,
    ended_on      date,
    superseded_by text,
    renews        text,
    begun         bigint  not null,
    position      bigint  not null check (position >= begun)
) with (fillfactor = 85);

comment on column views.view_certificate.card is 'none, nor carrier, birthday, bound_by: imported from a former resident-registration card';
comment on column views.view_certificate.reference is 'the register''s reference of the change of attributes that revoked it, where one did';
comment on column views.view_certificate.effective_on is 'the day on which that change took effect';
comment on column views.view_certificate.begun is 'position of its first event';

create index view_certificate_of_card on views.view_certificate (card);
create index view_certificate_of_resident on views.view_certificate (resident);

-- Derived from the three above: signature certificates lost by a change of attributes, and not settled since.
create table views.view_lost_signature (
    serial       text   primary key,
    resident     text   not null,
    card         text   not null,
    carrier      text   not null,
    municipality text   not null,
    reference    text,
    effective_on date   not null,
    lost_on      date   not null,
    position     bigint not null check (position >= 1)
);

create index view_lost_signature_of_resident on views.view_lost_signature (resident);
create index view_lost_signature_of_card on views.view_lost_signature (card);
create index view_lost_signature_list on views.view_lost_signature (municipality, lost_on, serial);

-- How far the views have read the log. Written in the transaction of the rows that it stands for; who has its row lock
-- folds.
create table views.view_progress (
    only_row   boolean primary key default true check (only_row),
    position   bigint  not null check (position >= 0),
    generation bigint  not null
) with (fillfactor = 50);

comment on column views.view_progress.position is 'position of the last event that is in the views, or among their dead letters';
comment on column views.view_progress.generation is 'counts what changed the views without moving their position: re-drives, rebuilds';

insert into views.view_progress (position, generation) values (0, 0);

-- Events that are not in a view: what cannot be read, folded or stored, and what comes after such a one in its stream.
create table views.view_dead_letter (
    view     text   not null,
    stream   text   not null,
    position bigint not null check (position >= 1),
    reason   text   not null,
    primary key (view, position)
);

comment on column views.view_dead_letter.reason is 'never says what stands in an event';

create index view_dead_letter_of_stream on views.view_dead_letter (view, stream, position);
create index view_dead_letter_page on views.view_dead_letter (position, view);

-- Whether a rebuild is under way, for all nodes to see. Its own progress is in views_next.
create table views.view_rebuild (
    only_row     boolean     primary key default true check (only_row),
    phase        text        not null,
    position     bigint      not null,
    reserved     bigint      not null,
    started_at   timestamptz not null,
    changed_at   timestamptz not null
);

comment on column views.view_rebuild.position is 'how far it is, for people to see';
comment on column views.view_rebuild.reserved is 'rows up to this position may be in the tables of views_next, though its progress does not say so';
