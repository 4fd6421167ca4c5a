-- The head of the log carries the frontier of the Merkle tree over all events: the roots of the perfect subtrees that
-- the tree consists of, largest first. A store that was filled before gets its frontier here; what is hashed is
-- described in docs/log-format.md.

-- Event identifiers are UUIDs. Nothing looks an event up by them, and (stream, sequence) keeps an event from being
-- stored twice, so an index over random values would only make every append slower.
alter table log_event drop constraint log_event_event_id_key;
alter table log_event drop constraint log_event_event_id_check;
alter table log_event alter column event_id type uuid using event_id::uuid;

-- An answer and the events it belongs to are inserted by one statement, which nobody can take apart again.
alter table log_answer drop constraint log_answer_position_fkey;
alter table log_answer add constraint log_answer_position_check check (position >= 1);

create function log_text_in_entry(text text) returns bytea immutable language sql as $$
    select substring(int4send(octet_length(convert_to(text, 'UTF8'))) from 3) || convert_to(text, 'UTF8')
$$;

create function log_bytes_in_entry(bytes bytea) returns bytea immutable language sql as $$
    select int4send(octet_length(bytes)) || bytes
$$;

create function log_frontier() returns bytea stable language plpgsql as $$
declare
    roots bytea[] := '{}';
    top   integer := 0;
    rest  bigint;
    event log_event;
begin
    for event in select * from log_event order by position loop
        top := top + 1;
        roots[top] := sha256('\x0001'::bytea
            || log_text_in_entry(event.stream)
            || int8send(event.sequence)
            || log_text_in_entry(event.stream_type)
            || uuid_send(event.event_id)
            || int8send((extract(epoch from event.recorded_at) * 1000000)::bigint)
            || log_text_in_entry(event.name)
            || int4send(event.revision)
            || log_bytes_in_entry(event.payload)
            || log_bytes_in_entry(event.metadata));
        -- Every trailing bit that is set is a subtree as large as the one just finished: the two become one.
        rest := event.position - 1;
        while rest % 2 = 1 loop
            top := top - 1;
            roots[top] := sha256('\x01'::bytea || roots[top] || roots[top + 1]);
            rest := rest / 2;
        end loop;
    end loop;
    return coalesce((select string_agg(root, ''::bytea order by place)
                     from unnest(roots[1:top]) with ordinality as r (root, place)), ''::bytea);
end
$$;

alter table log_head add column frontier bytea;
alter table log_head disable trigger log_head_moves_forward;
update log_head set frontier = log_frontier();
alter table log_head enable trigger log_head_moves_forward;
alter table log_head alter column frontier set not null;
alter table log_head add constraint log_head_frontier_check
    check (octet_length(frontier) = 32 * bit_count(position::bit(64)));
-- The one row is written anew with every append; with room in its page that stays cheap.
alter table log_head set (fillfactor = 10);

comment on column log_head.frontier is
    'roots of the perfect subtrees of the Merkle tree over all events, largest first, 32 bytes each';

drop function log_frontier();
drop function log_bytes_in_entry(bytea);
drop function log_text_in_entry(text);
