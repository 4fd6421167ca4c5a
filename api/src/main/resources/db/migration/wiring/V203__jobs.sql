-- What jobs keep while they work. Nothing here is history: that is in the log. The program may change and delete here, but
-- make no tables: see afterMigrate.sql.

create schema jobs;

-- Who is about to send which notice, so that nobody else takes it up meanwhile. After a crash of the server nobody is:
-- the log keeps a notice from being sent twice, whatever stands here.
create unlogged table jobs.notice_claim (
    notice       text        not null,
    municipality text        not null,
    lease        uuid        not null,
    worker       text        not null,
    run          text,
    until        timestamptz not null,
    rejected     text,
    primary key (notice, municipality)
);

comment on column jobs.notice_claim.lease is 'what was claimed together';
comment on column jobs.notice_claim.until is 'by the clock of the database: those of the nodes may differ';
comment on column jobs.notice_claim.rejected is 'why the run cannot send it, as things stand; it does not take it up again';

create index notice_claim_of_lease on jobs.notice_claim (lease);

-- Runs of the notice job, and how far they are.
create table jobs.notice_run (
    run               text        primary key,
    due_from          date        not null,
    due_to            date        not null,
    municipalities    text[]      not null,
    encoding          text        not null,
    out_directory     text        not null,
    phase             text        not null,
    planned           bigint      not null default 0,
    sent              bigint      not null default 0,
    withdrawn         bigint      not null default 0,
    rejected          bigint      not null default 0,
    addressees_sha256 text,
    started_at        timestamptz not null,
    finished_at       timestamptz
);

comment on column jobs.notice_run.municipalities is 'in their order; empty: every one';
comment on column jobs.notice_run.out_directory is 'where its files appear; nodes that share a period each have one of their own';
comment on column jobs.notice_run.addressees_sha256 is 'of the addressee file that was used last';

-- One that is not finished is gone on with.
create unique index notice_run_unfinished on jobs.notice_run (due_from, due_to, municipalities, encoding, out_directory)
    where finished_at is null;
create index notice_run_by_start on jobs.notice_run (started_at, run);

-- Spring Batch's own tables, as its 6.0.4 has them for PostgreSQL, under the prefix jobs.batch_.
create sequence jobs.batch_job_instance_seq;
create sequence jobs.batch_job_execution_seq;
create sequence jobs.batch_step_execution_seq;

create table jobs.batch_job_instance (
    job_instance_id bigint       primary key,
    version         bigint,
    job_name        varchar(100) not null,
    job_key         varchar(32)  not null,
    unique (job_name, job_key)
);

create table jobs.batch_job_execution (
    job_execution_id bigint    primary key,
    version          bigint,
    job_instance_id  bigint    not null references jobs.batch_job_instance,
    create_time      timestamp not null,
    start_time       timestamp,
    end_time         timestamp,
    status           varchar(10),
    exit_code        varchar(2500),
    exit_message     varchar(2500),
    last_updated     timestamp
);
create index batch_job_execution_of_instance on jobs.batch_job_execution (job_instance_id);

create table jobs.batch_job_execution_params (
    job_execution_id bigint       not null references jobs.batch_job_execution,
    parameter_name   varchar(100) not null,
    parameter_type   varchar(100) not null,
    parameter_value  varchar(2500),
    identifying      char(1)      not null
);
create index batch_job_execution_params_of_execution on jobs.batch_job_execution_params (job_execution_id);

create table jobs.batch_step_execution (
    step_execution_id  bigint       primary key,
    version            bigint       not null,
    step_name          varchar(100) not null,
    job_execution_id   bigint       not null references jobs.batch_job_execution,
    create_time        timestamp    not null,
    start_time         timestamp,
    end_time           timestamp,
    status             varchar(10),
    commit_count       bigint,
    read_count         bigint,
    filter_count       bigint,
    write_count        bigint,
    read_skip_count    bigint,
    write_skip_count   bigint,
    process_skip_count bigint,
    rollback_count     bigint,
    exit_code          varchar(2500),
    exit_message       varchar(2500),
    last_updated       timestamp
);
create index batch_step_execution_of_execution on jobs.batch_step_execution (job_execution_id);

create table jobs.batch_step_execution_context (
    step_execution_id  bigint        primary key references jobs.batch_step_execution,
    short_context      varchar(2500) not null,
    serialized_context text
);

create table jobs.batch_job_execution_context (
    job_execution_id   bigint        primary key references jobs.batch_job_execution,
    short_context      varchar(2500) not null,
    serialized_context text
);
