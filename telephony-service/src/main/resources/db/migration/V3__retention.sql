alter table business
    add column recorded boolean not null default true,
    add column keep_recordings_days int;

-- One that is not kept is there for its turn only: so the agent can hear a caller whom the business does not record.
alter table recording add column kept boolean not null default true;
create index recording_stored on recording (stored_at);
