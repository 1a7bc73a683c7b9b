-- Who waits for a time of a service, and what each of them was offered. Whoever changes an offer holds its entry.
create table waiting_entry (
    business_id    uuid        not null,
    id             uuid        not null,
    version        bigint      not null default 1,
    customer_id    uuid        not null,
    service_id     uuid        not null,
    staff_id       uuid,
    first_day      date        not null,
    last_day       date        not null check (last_day >= first_day),
    days           text[]      not null default '{}',
    from_time      time,
    to_time        time,
    note           text        not null default '',
    status         text        not null default 'WAITING'
        check (status in ('WAITING', 'OFFERED', 'BOOKED', 'EXPIRED', 'WITHDRAWN')),
    since          timestamptz not null,
    changed_at     timestamptz not null,
    appointment_id uuid,
    primary key (business_id, id),
    foreign key (business_id, customer_id) references customer,
    foreign key (business_id, service_id) references service,
    foreign key (business_id, staff_id) references staff_member,
    foreign key (business_id, appointment_id) references appointment
);
create unique index waiting_once on waiting_entry (business_id, customer_id, service_id)
    where status in ('WAITING', 'OFFERED');
create index waiting_in_order on waiting_entry (business_id, since, id) where status in ('WAITING', 'OFFERED');
create index waiting_until on waiting_entry (last_day) where status = 'WAITING';
create index waiting_of_customer on waiting_entry (business_id, customer_id);
call moked_protect('waiting_entry');

create table waiting_offer (
    business_id   uuid        not null,
    id            uuid        not null,
    entry_id      uuid        not null,
    staff_id      uuid        not null,
    resource_id   uuid,
    starts_at     timestamptz not null,
    ends_at       timestamptz not null check (ends_at > starts_at),
    blocked_until timestamptz not null,
    secret_hash   bytea       not null,
    offered_at    timestamptz not null,
    held_until    timestamptz not null,
    state         text        not null default 'HELD'
        check (state in ('HELD', 'ACCEPTED', 'DECLINED', 'LAPSED', 'RELEASED', 'TAKEN')),
    primary key (business_id, id),
    unique (business_id, secret_hash),
    foreign key (business_id, entry_id) references waiting_entry on delete cascade,
    foreign key (business_id, staff_id) references staff_member
);
create index offer_of_entry on waiting_offer (business_id, entry_id);
create index offer_held on waiting_offer (business_id, starts_at) where state = 'HELD';
call moked_protect('waiting_offer');

create trigger follow_merged_customer before insert or update of customer_id on waiting_entry
    for each row execute function follow_merged_customer();
create trigger tell_change after insert or update or delete on waiting_entry
    for each row execute function moked_tell_change('waiting', 'id');

alter table appointment
    drop constraint appointment_source_check,
    add constraint appointment_source_check check (source in ('PHONE', 'DESK', 'GOOGLE', 'WAITING_LIST'));
