-- A conversation that went wrong, kept to be played again: what the caller said, and what is expected.
create table scenario (
    business_id uuid        not null,
    id          uuid        not null,
    version     bigint      not null default 1,
    call_id     uuid        not null,
    caller      text,
    said_at     timestamptz not null,
    title       text        not null,
    turns       jsonb       not null,
    checks      jsonb       not null,
    note        text        not null,
    created_at  timestamptz not null,
    changed_at  timestamptz not null,
    baseline    jsonb,
    baseline_of bigint,
    primary key (business_id, id)
);
create index scenario_of_call on scenario (business_id, call_id);
create index scenario_of_caller on scenario (business_id, caller);
call moked_protect('scenario');

-- The scenarios of a business played with settings that are not saved, or with those that are: then without a candidate.
create table replay (
    business_id uuid        not null,
    id          uuid        not null,
    candidate   jsonb,
    exchanges   int         not null,
    asked_at    timestamptz not null,
    ended_at    timestamptz,
    primary key (business_id, id)
);
create index replay_lately on replay (business_id, asked_at);
call moked_protect('replay');

create table replay_run (
    business_id uuid not null,
    replay_id   uuid not null,
    scenario_id uuid not null,
    before      jsonb,
    after       jsonb,
    primary key (business_id, replay_id, scenario_id),
    foreign key (business_id, replay_id) references replay on delete cascade,
    foreign key (business_id, scenario_id) references scenario on delete cascade
);
create index replay_run_of_scenario on replay_run (business_id, scenario_id);
call moked_protect('replay_run');
