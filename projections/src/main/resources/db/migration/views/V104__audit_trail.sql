-- Where in the log what an auditor asks for stands. Positions are cut into blocks of 8,192; once the log has passed the end
-- of a block, it is noted for each term (actor, municipality, counter, rule) at which places of the block it occurs. A block
-- is written once, by whichever node comes first, and never changed. What the events say stays in the log.

create table views.view_trail_block (
    block   integer     primary key check (block >= 0),
    oldest  timestamptz not null,
    newest  timestamptz not null check (newest >= oldest),
    moments bytea       not null
);

alter table views.view_trail_block alter column moments set storage external;

comment on column views.view_trail_block.block is 'the positions from block * 8192 + 1 to (block + 1) * 8192';
comment on column views.view_trail_block.oldest is 'the earliest recorded instant in it';
comment on column views.view_trail_block.moments is
    'recorded instants in the order of positions: differences in microseconds, zigzag, base 128, the first to oldest';

create table views.view_trail_posting (
    term   text    not null check (length(term) between 2 and 200),
    block  integer not null check (block >= 0),
    places bytea   not null check (octet_length(places) between 1 and 16384),
    primary key (term, block)
);

comment on column views.view_trail_posting.term is
    'a letter for its kind (a actor, m municipality, c counter, r rule), and what it is';
comment on column views.view_trail_posting.places is
    'places in the block, from 0, ascending: differences, base 128, the first to -1';
