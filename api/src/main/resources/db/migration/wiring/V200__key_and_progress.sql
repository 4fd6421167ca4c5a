-- What the running program keeps beside the log and the views.

create table digest_key (
    only_row    boolean primary key default true check (only_row),
    fingerprint text    not null check (length(fingerprint) = 64)
);

comment on column digest_key.fingerprint is 'tells whether a node has the key that this log was begun with; the key itself is never here';

-- How far the views have read the log: Axon's tokens. The columns are Axon's; the time stamp is text because Axon writes
-- it so. Each row is written in the transaction of the view rows it stands for.
create table view_token (
    processor  text    not null,
    segment    integer not null check (segment >= 0),
    token      bytea,
    token_type text,
    claimed_at text,
    owner      text,
    primary key (processor, segment)
);

-- Not left to the first node that starts: several starting at once would race (AxonFramework#4802).
insert into view_token (processor, segment) values ('views', 0);
