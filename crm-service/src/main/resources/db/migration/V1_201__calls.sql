-- Rows are filled below, whosever they are, although the owner is under row level security too.
select set_config('moked.businesses', '*', true);

-- What is known of a call; each column has one event that tells it, but for the caller and the beginning.
alter table phone_call
    add caller           text,
    add caller_reversed  text generated always as (reverse(caller)) stored,
    add dialled          text,
    add answered_by      text check (answered_by in ('ASSISTANT', 'PERSON', 'VOICEMAIL', 'NOBODY')),
    add started_at       timestamptz,
    add ended_at         timestamptz,
    add duration_seconds bigint,
    add ending           text check (ending in ('COMPLETED', 'BUSY', 'FAILED', 'NO_ANSWER', 'CANCELED')),
    add intent           text,
    add outcome          text,
    add summary          text,
    add follow_ups       jsonb not null default '[]',
    add quality_tags     jsonb not null default '[]';

create table recording (
    business_id     uuid        not null,
    call_id         uuid        not null,
    id              uuid        not null,
    turn            int,
    duration_millis bigint      not null,
    media_type      text        not null,
    stored_at       timestamptz not null,
    primary key (business_id, call_id, id)
);
call moked_protect('recording');

insert into phone_call (business_id, id, customer_id)
select business_id, subject, customer_id from timeline_entry where kind = 'CALL'
on conflict do nothing;

update phone_call c set
    started_at = e.at,
    answered_by = e.details ->> 'answeredBy',
    ending = e.details ->> 'ending',
    duration_seconds = (e.details ->> 'durationSeconds')::bigint,
    ended_at = e.at + (e.details ->> 'durationSeconds')::bigint * interval '1 second'
from timeline_entry e
where e.business_id = c.business_id and e.kind = 'CALL' and e.subject = c.id;

update phone_call c set
    started_at = coalesce(c.started_at, e.at),
    intent = e.details ->> 'intent',
    outcome = e.details ->> 'outcome',
    summary = e.text,
    follow_ups = coalesce(e.details -> 'followUps', '[]'),
    quality_tags = coalesce(e.details -> 'qualityTags', '[]')
from timeline_entry e
where e.business_id = c.business_id and e.kind = 'CONVERSATION' and e.call_id = c.id;

update phone_call c set caller = p.phone
from customer_phone p
where p.business_id = c.business_id and p.customer_id = c.customer_id;

update phone_call set started_at = coalesce(ended_at, now()) where started_at is null;
alter table phone_call alter started_at set not null;

insert into recording (business_id, call_id, id, turn, duration_millis, media_type, stored_at)
select business_id, call_id, subject, (details ->> 'turn')::int, (details ->> 'durationMillis')::bigint,
    details ->> 'mediaType', at
from timeline_entry where kind = 'RECORDING' and call_id is not null;

create index phone_call_newest on phone_call (business_id, started_at desc, id desc);
create index phone_call_of_customer on phone_call (business_id, customer_id, started_at desc, id desc);
create index phone_call_by_outcome on phone_call (business_id, outcome, started_at desc, id desc);
create index phone_call_live on phone_call (business_id, started_at desc, id desc) where ended_at is null;
-- A number is looked for by how it begins or ends. Under row level security an index serves only what cannot leak a
-- row, and the patterns of LIKE and pg_trgm could; comparisons cannot.
create index phone_call_caller on phone_call (business_id, caller collate "C", started_at desc);
create index phone_call_caller_reversed on phone_call (business_id, caller_reversed collate "C", started_at desc);
-- These serve all that the shorter ones of V1_101 do.
drop index call_of_customer;
drop index utterance_of_call;
create index utterance_of_call on utterance (business_id, call_id, sequence);

-- In which conversation it was booked.
alter table appointment add conversation_id uuid;
create index appointment_of_conversation on appointment (business_id, conversation_id);

alter table task
    add version    bigint      not null default 1,
    add changed_at timestamptz not null default now();
create index task_newest on task (business_id, requested_at desc, id desc);
create index appointment_by_time on appointment (business_id, starts_at, id) where status = 'BOOKED';
create index appointment_decision_by_time on appointment_decision (business_id, decided_at);
