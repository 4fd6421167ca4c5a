-- What people read, folded from the log. Each row says at which position of the log it stands, so that an event taken
-- twice changes nothing. No name, address, date of birth or sex is here: no view needs them.

create table view_resident (
    resident           text    primary key,
    municipality       text    not null,
    residence          text    not null,
    residence_since    date    not null default '-infinity',
    stay_ends_on       date,
    stay_known_since   date    not null default '-infinity',
    adult_ward         boolean not null,
    ward_known_since   date    not null default '-infinity',
    end_of_entitlement text,
    ended_on           date,
    cards              text[]  not null default '{}',
    position           bigint  not null check (position >= 1)
);

comment on column view_resident.residence_since is 'effective day of the report that municipality and residence are from: an older one changes them no more';
comment on column view_resident.stay_known_since is 'the same for stay_ends_on';
comment on column view_resident.ward_known_since is 'the same for adult_ward';
comment on column view_resident.cards is 'all cards ever applied for, oldest first';

create table view_card (
    card                text    primary key,
    resident            text    not null,
    state               text    not null,
    application         text    not null,
    accepted_on         date    not null,
    without             text[]  not null,
    face_authentication boolean not null,
    express             boolean not null,
    fee_yen             integer not null check (fee_yen >= 0),
    replaces            text,
    issued_on           date,
    expires_on          date,
    bound_by            text,
    suspended_on        date,
    void_cause          text,
    voided_on           date,
    position            bigint  not null check (position >= 1)
);

create index view_card_of_resident on view_card (resident);

create table view_card_pin (
    card     text    not null references view_card on delete cascade,
    pin      text    not null,
    mistakes integer not null check (mistakes >= 0),
    locked   boolean not null,
    primary key (card, pin)
);

create table view_card_slot (
    card    text not null references view_card on delete cascade,
    carrier text not null,
    kind    text not null,
    serial  text not null,
    primary key (card, carrier, kind)
);

create table view_card_withheld (
    card text not null references view_card on delete cascade,
    kind text not null,
    rule text not null,
    primary key (card, kind)
);

create table view_certificate (
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
    ended_on      date,
    superseded_by text,
    renews        text,
    position      bigint  not null check (position >= 1)
);

comment on column view_certificate.card is 'none, nor carrier, birthday, bound_by: imported from a former resident-registration card';

create index view_certificate_of_card on view_certificate (card);
create index view_certificate_of_resident on view_certificate (resident);

create table view_lost_signature_holder (
    resident        text   primary key,
    municipality    text   not null,
    residence_since date   not null default '-infinity',
    position        bigint not null check (position >= 1)
);

-- Every signature certificate issued; on the list are those lost and not settled.
create table view_lost_signature (
    serial       text    primary key,
    resident     text    not null,
    card         text    not null,
    carrier      text    not null,
    municipality text    not null,
    reference    text,
    effective_on date,
    lost_on      date,
    settled      boolean not null default false,
    position     bigint  not null check (position >= 1)
);

comment on column view_lost_signature.settled is 'another one was issued since the loss, or the card is void, or its holder no resident any more';

create index view_lost_signature_of_resident on view_lost_signature (resident);
create index view_lost_signature_of_card on view_lost_signature (card);
create index view_lost_signature_list on view_lost_signature (municipality, lost_on, serial)
    where lost_on is not null and not settled;
