-- Who claims a dialled number. The table belongs to no business, since it is read to find out whose a call is. Claims
-- of different businesses may overlap for a moment, when a number moves: the newest one counts.
create table number_claim (
    number      text        not null,
    business_id uuid        not null,
    claimed_at  timestamptz not null,
    primary key (number, business_id)
);
create index number_claim_by_business on number_claim (business_id);

create table business (
    business_id   uuid        not null primary key,
    version       bigint      not null,
    name          text        not null,
    handoff_phone text,
    changed_at    timestamptz not null
);
call moked_protect('business');

create table call (
    business_id      uuid        not null,
    id               uuid        not null,
    account_sid      text        not null,
    call_sid         text        not null,
    caller           text,
    dialled          text        not null,
    received_at      timestamptz not null,
    last_turn        int         not null default 0,
    ending           text,
    duration_seconds bigint,
    completed_at     timestamptz,
    primary key (business_id, id),
    unique (business_id, account_sid, call_sid),
    check ((ending is null) = (completed_at is null))
);
create index call_by_id on call (id);
create index call_by_sid on call (call_sid);
call moked_protect('call');

create table turn (
    business_id   uuid        not null,
    call_id       uuid        not null,
    number        int         not null,
    kind          text        not null,
    recording_sid text,
    taken_at      timestamptz not null,
    primary key (business_id, call_id, number),
    foreign key (business_id, call_id) references call (business_id, id)
);
call moked_protect('turn');

create table reply (
    business_id uuid        not null,
    call_id     uuid        not null,
    turn        int         not null,
    text        text        not null,
    audio_token text,
    next        text        not null,
    ready_at    timestamptz not null,
    primary key (business_id, call_id, turn),
    foreign key (business_id, call_id) references call (business_id, id)
);
call moked_protect('reply');

-- What the carrier was told at a point of a call; a repeated webhook is told the same. Turn 0 is the greeting.
create table given_answer (
    business_id uuid        not null,
    call_id     uuid        not null,
    turn        int         not null,
    wait        int         not null,
    markup      text        not null,
    given_at    timestamptz not null default now(),
    primary key (business_id, call_id, turn, wait),
    foreign key (business_id, call_id) references call (business_id, id)
);
call moked_protect('given_answer');

create table requested_task (
    business_id  uuid        not null,
    request_id   uuid        not null,
    requested_at timestamptz not null,
    primary key (business_id, request_id)
);
call moked_protect('requested_task');

create table prompt (
    business_id      uuid        not null,
    kind             text        not null,
    business_version bigint      not null,
    text             text        not null,
    audio            bytea       not null,
    prepared_at      timestamptz not null,
    primary key (business_id, kind)
);
call moked_protect('prompt');

create table recording (
    business_id     uuid        not null,
    id              uuid        not null,
    call_id         uuid        not null,
    turn            int,
    account_sid     text        not null,
    recording_sid   text        not null,
    media_type      text        not null,
    duration_millis bigint      not null,
    stored_at       timestamptz not null,
    primary key (business_id, id),
    unique (business_id, account_sid, recording_sid),
    foreign key (business_id, call_id) references call (business_id, id)
);
create index recording_by_id on recording (id);
call moked_protect('recording');
