-- What a conversation is held for: in a TRIAL nothing real is done, and it is soon forgotten.
alter table conversation add column purpose text not null default 'REAL';

alter table entry add column stored_at timestamptz;

-- A trial as the desk holds it: who asks while an answer is under way is told to wait, until then at most.
create table trial (
    business_id uuid        not null,
    id          uuid        not null,
    used_at     timestamptz not null,
    busy_until  timestamptz,
    ended_at    timestamptz,
    primary key (business_id, id),
    foreign key (business_id, id) references conversation on delete cascade
);
call moked_protect('trial');

-- Appointments that stand in a trial and nowhere else.
create table rehearsed_appointment (
    business_id     uuid        not null,
    conversation_id uuid        not null,
    id              uuid        not null,
    service_id      uuid        not null,
    staff_id        uuid        not null,
    staff_name      text        not null,
    starts_at       timestamptz not null,
    ends_at         timestamptz not null,
    primary key (business_id, id),
    foreign key (business_id, conversation_id) references conversation on delete cascade
);
create index rehearsed_appointment_of_trial on rehearsed_appointment (business_id, conversation_id);
call moked_protect('rehearsed_appointment');
