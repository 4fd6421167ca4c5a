-- The one ordered log. Positions are 1, 2, 3 … without a gap, in the order of commits: an append takes the row lock
-- of log_head, numbers its events from there, and commits; nothing else gives out positions.

create table log_head (
    only_row boolean primary key default true check (only_row),
    position bigint not null check (position >= 0)
);

comment on column log_head.position is 'position of the last event; 0 when the log is empty';

insert into log_head (position) values (0);

create table log_event (
    position    bigint      not null constraint log_event_position_key primary key check (position >= 1),
    stream      text        not null check (length(stream) between 1 and 200),
    sequence    bigint      not null check (sequence >= 0),
    stream_type text        not null check (length(stream_type) between 1 and 100),
    event_id    text        not null constraint log_event_event_id_key unique check (length(event_id) between 1 and 100),
    recorded_at timestamptz not null,
    name        text        not null check (length(name) <= 100 and name ~ '^[a-z][a-z0-9]*([.-][a-z0-9]+)*$'),
    revision    integer     not null check (revision >= 1),
    payload     bytea       not null check (octet_length(payload) between 2 and 1048576),
    metadata    bytea       not null check (octet_length(metadata) between 2 and 65536),
    constraint log_event_stream_sequence_key unique (stream, sequence)
);

comment on column log_event.stream is 'the aggregate''s identifier';
comment on column log_event.sequence is 'place in the stream, from 0';
comment on column log_event.name is 'the event''s storage name, never a Java class name';
comment on column log_event.payload is 'JSON in UTF-8, byte for byte as appended: digests are taken over these bytes';
comment on column log_event.metadata is 'a JSON object of strings in UTF-8, keys sorted, byte for byte as appended';

-- What was answered to a request that carried an idempotency key, stored in the transaction of its events.
create table log_answer (
    key            text        not null constraint log_answer_key_key primary key check (length(key) between 1 and 200),
    request_digest text        not null check (length(request_digest) between 1 and 200),
    answer         bytea       not null check (octet_length(answer) between 2 and 1048576),
    position       bigint      not null references log_event (position) deferrable initially deferred,
    recorded_at    timestamptz not null
);

comment on column log_answer.position is 'the last event of the command that was answered';

create function log_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the log is append-only: % of % refused', tg_op, tg_table_name using errcode = 'restrict_violation';
end
$$;

create trigger log_event_is_append_only before update or delete or truncate on log_event
    for each statement execute function log_is_append_only();
create trigger log_answer_is_append_only before update or delete or truncate on log_answer
    for each statement execute function log_is_append_only();

-- The head only ever moves forward.
create function log_head_moves_forward() returns trigger language plpgsql as $$
begin
    if new.position <= old.position then
        raise exception 'the head of the log only moves forward' using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;

create trigger log_head_moves_forward before update on log_head
    for each row execute function log_head_moves_forward();
create trigger log_head_is_kept before delete or truncate on log_head
    for each statement execute function log_is_append_only();
