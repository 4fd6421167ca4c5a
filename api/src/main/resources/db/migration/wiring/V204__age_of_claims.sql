-- Since when a notice is claimed, whoever has renewed the claim meanwhile: for those who watch that claims do not grow old.

alter table jobs.notice_claim
    add column since timestamptz not null default clock_timestamp();

comment on column jobs.notice_claim.since is 'when it was claimed, by the clock of the database';
