-- A rebuild may be made only to be compared with what people read. One that was cut short is gone on with by who asks again,
-- and not by itself: what it finds is for somebody.
alter table views.view_rebuild add column compares boolean not null default false;

comment on column views.view_rebuild.compares is 'whether it is made to be compared with what people read';
