select set_config('moked.businesses', '*', true);

create table lead_stage (
    business_id uuid   not null,
    id          uuid   not null,
    version     bigint not null default 1,
    name        text   not null,
    place       int    not null,
    -- After how many days a lead in it stands out.
    days        int    check (days > 0),
    primary key (business_id, id)
);
call moked_protect('lead_stage');

create table lead (
    business_id    uuid        not null,
    id             uuid        not null,
    version        bigint      not null default 1,
    customer_id    uuid        not null,
    matter         text        not null,
    -- By what two wishes of a customer are the same: the service if it is known, else the words in normal form.
    matter_key     text        collate "C" not null,
    service_id     uuid,
    stage_id       uuid        not null,
    -- Between any two there is room for another: no row but the one that moves is written.
    position       numeric     not null,
    status         text        not null default 'OPEN' check (status in ('OPEN', 'WON', 'LOST')),
    source         text        not null check (source in ('CALL', 'MESSAGE', 'DESK')),
    call_id        uuid,
    value_agorot   bigint      check (value_agorot >= 0),
    next_step      text,
    next_step_at   timestamptz,
    lost_reason    text,
    converted_kind text        check (converted_kind in ('APPOINTMENT')),
    converted_id   uuid,
    opened_at      timestamptz not null,
    stage_since    timestamptz not null,
    closed_at      timestamptz,
    primary key (business_id, id),
    foreign key (business_id, customer_id) references customer,
    foreign key (business_id, stage_id) references lead_stage,
    check ((status = 'OPEN') = (closed_at is null)),
    check ((converted_kind is null) = (converted_id is null))
);
create unique index lead_open_of_matter on lead (business_id, customer_id, matter_key) where status = 'OPEN';
create index lead_on_board on lead (business_id, stage_id, position, id) where status = 'OPEN';
create index lead_newest on lead (business_id, opened_at desc, id desc);
create index lead_of_customer on lead (business_id, customer_id);
create index lead_converted on lead (business_id, converted_id) where converted_id is not null;
call moked_protect('lead');

create table lead_note (
    business_id     uuid        not null,
    id              uuid        not null,
    lead_id         uuid        not null,
    conversation_id uuid,
    call_id         uuid,
    text            text        not null,
    at              timestamptz not null,
    primary key (business_id, id),
    unique (business_id, conversation_id),
    foreign key (business_id, lead_id) references lead on delete cascade
);
create index note_of_lead on lead_note (business_id, lead_id, at, id);
call moked_protect('lead_note');

create trigger follow_merged_customer before insert or update of customer_id on lead
    for each row execute function follow_merged_customer();
create trigger drop_what_is_erased before insert on lead
    for each row execute function drop_what_is_erased('call_id');
create trigger drop_what_is_erased before insert on lead_note
    for each row execute function drop_what_is_erased('conversation_id');
create trigger tell_change after insert or update or delete on lead
    for each row execute function moked_tell_change('lead', 'id');
create trigger tell_change after insert or update or delete on lead_stage
    for each row execute function moked_tell_change('lead', 'id');

alter table task
    add assignee_id    uuid,
    add due_at         timestamptz,
    add priority       text not null default 'NORMAL' check (priority in ('HIGH', 'NORMAL', 'LOW')),
    add lead_id        uuid,
    add appointment_id uuid,
    add done_at        timestamptz,
    add foreign key (business_id, assignee_id) references staff_member,
    add foreign key (business_id, lead_id) references lead,
    add foreign key (business_id, appointment_id) references appointment;
update task set done_at = changed_at where status = 'DONE';
-- What was open before tasks had a time was meant for its day.
update task set due_at = (date_trunc('day', requested_at at time zone 'Asia/Jerusalem') + interval '1 day')
    at time zone 'Asia/Jerusalem' where status = 'OPEN';
alter table task
    add urgency  smallint generated always as (case priority when 'HIGH' then 0 when 'NORMAL' then 1 else 2 end) stored,
    add due_sort timestamptz generated always as (coalesce(due_at, 'infinity'::timestamptz)) stored,
    add check ((status = 'DONE') = (done_at is not null));
create index task_urgent on task (business_id, urgency, due_sort, id) where status = 'OPEN';
create index task_done on task (business_id, done_at desc, id desc) where status = 'DONE';
create index task_of_lead on task (business_id, lead_id) where lead_id is not null;
create index task_of_appointment on task (business_id, appointment_id) where appointment_id is not null;
