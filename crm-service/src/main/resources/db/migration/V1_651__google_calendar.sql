-- A member of staff's calendar at Google. What is sealed opens only at its place.
create table google_calendar (
    business_id    uuid        not null,
    staff_id       uuid        not null,
    id             uuid        not null,
    state          text        not null check (state in ('CONNECTED', 'WITHDRAWN', 'LEAVING')),
    account        text        not null,
    refresh_token  bytea       not null,
    connected_at   timestamptz not null,
    synced_at      timestamptz,
    sync_token     text,
    listed_at      timestamptz,
    poll_at        timestamptz not null,
    wanted         bigint      not null default 0,
    leased_by      text,
    leased_until   timestamptz,
    channel_id     uuid,
    channel_hash   bytea,
    channel_resource text,
    channel_until  timestamptz,
    primary key (business_id, staff_id),
    unique (business_id, id),
    unique (business_id, account),
    foreign key (business_id, staff_id) references staff_member
);
create index google_calendar_poll on google_calendar (poll_at) where state = 'CONNECTED';
call moked_protect('google_calendar');

-- Somebody was sent to Google to allow it, and may come back once.
create table google_consent (
    business_id uuid        not null,
    id          uuid        not null,
    staff_id    uuid        not null,
    account_id  text        not null,
    verifier    bytea       not null,
    expires_at  timestamptz not null,
    primary key (business_id, id),
    foreign key (business_id, staff_id) references staff_member
);
call moked_protect('google_consent');

-- An appointment and its event: what both sides agreed on last, of which version of the appointment Google knows, and
-- what was written without an answer so far (without times, a deletion).
create table google_event (
    business_id    uuid   not null,
    staff_id       uuid   not null,
    appointment_id uuid   not null,
    generation     int    not null default 0,
    event_id       text   not null,
    etag           text,
    known_version  bigint not null default 0,
    starts_at      timestamptz,
    ends_at        timestamptz,
    title_hash     text,
    attempted      boolean not null default false,
    attempt_starts_at timestamptz,
    attempt_ends_at   timestamptz,
    primary key (business_id, staff_id, appointment_id),
    unique (business_id, staff_id, event_id),
    foreign key (business_id, staff_id) references google_calendar on delete cascade,
    foreign key (business_id, appointment_id) references appointment
);
create index google_event_of_appointment on google_event (business_id, appointment_id);
call moked_protect('google_event');

-- When somebody is busy with what is not ours to know.
create table google_busy (
    business_id uuid        not null,
    staff_id    uuid        not null,
    event_id    text        not null,
    starts_at   timestamptz not null,
    ends_at     timestamptz not null,
    primary key (business_id, staff_id, event_id),
    foreign key (business_id, staff_id) references google_calendar on delete cascade
);
create index google_busy_by_time on google_busy (business_id, starts_at, ends_at);
call moked_protect('google_busy');

-- An edit in Google that could not be made here; without times, a deletion.
create table google_conflict (
    business_id    uuid        not null,
    id             uuid        not null,
    staff_id       uuid        not null,
    appointment_id uuid        not null,
    kind           text        not null check (kind in ('TAKEN', 'BOTH_CHANGED')),
    starts_at      timestamptz,
    ends_at        timestamptz,
    noted_at       timestamptz not null,
    resolved_at    timestamptz,
    primary key (business_id, id),
    foreign key (business_id, staff_id) references google_calendar on delete cascade,
    foreign key (business_id, appointment_id) references appointment
);
create unique index google_conflict_open on google_conflict (business_id, staff_id, appointment_id)
    where resolved_at is null;
call moked_protect('google_conflict');

create trigger tell_change after insert or delete or update of state, synced_at on google_calendar
    for each row execute function moked_tell_change('google', 'staff_id');
create trigger tell_change after insert or update on google_conflict
    for each row execute function moked_tell_change('google', 'staff_id');
