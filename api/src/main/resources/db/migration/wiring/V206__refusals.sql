-- Commands that a rule has refused are no events: nothing happened. They are counted, by day in Japan; each node adds what it
-- has counted every few seconds.

create table jobs.refusal_count (
    day          date   not null,
    municipality text   not null check (length(municipality) = 6),
    command      text   not null check (length(command) between 1 and 100),
    rule         text   not null check (length(rule) between 1 and 10),
    name         text   not null check (length(name) between 1 and 200),
    count        bigint not null check (count >= 1),
    primary key (day, municipality, command, rule, name)
);

comment on column jobs.refusal_count.rule is 'the id of the rule that answered; others may have been broken too';
comment on column jobs.refusal_count.name is 'its name in kebab case: one id has several';
