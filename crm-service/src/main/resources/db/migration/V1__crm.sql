create extension if not exists btree_gist;

create table business (
    business_id uuid        not null primary key,
    id          uuid        generated always as (business_id) stored,
    key         text        not null,
    name        text        not null,
    version     bigint      not null,
    definition  jsonb       not null,
    changed_at  timestamptz not null
);
-- Unique among all businesses, hence not led by business_id.
create unique index business_key on business (key);
call moked_protect('business');

create table business_number (
    business_id uuid not null references business,
    number      text not null,
    primary key (business_id, number)
);
create unique index business_number_owner on business_number (number);
call moked_protect('business_number');

create table service (
    business_id  uuid    not null references business,
    id           uuid    not null,
    name         text    not null,
    minutes      int     not null check (minutes > 0),
    price_agorot bigint  check (price_agorot >= 0),
    offered      boolean not null default true,
    primary key (business_id, id)
);
call moked_protect('service');

create table staff_member (
    business_id uuid    not null references business,
    id          uuid    not null,
    name        text    not null,
    employed    boolean not null default true,
    primary key (business_id, id)
);
call moked_protect('staff_member');

create table customer (
    business_id uuid        not null,
    id          uuid        not null,
    name        text,
    main_phone  text        not null,
    version     bigint      not null default 1,
    changed_at  timestamptz not null,
    primary key (business_id, id)
);
call moked_protect('customer');

-- The number is taken first and its customer made then, hence the deferred check.
create table customer_phone (
    business_id uuid not null,
    phone       text not null,
    customer_id uuid not null,
    primary key (business_id, phone),
    foreign key (business_id, customer_id) references customer deferrable initially deferred
);
create index customer_phones on customer_phone (business_id, customer_id);
call moked_protect('customer_phone');

create table appointment (
    business_id uuid        not null,
    id          uuid        not null,
    customer_id uuid        not null,
    staff_id    uuid        not null,
    service_id  uuid        not null,
    starts_at   timestamptz not null,
    ends_at     timestamptz not null check (ends_at > starts_at),
    status      text        not null check (status in ('BOOKED', 'CANCELLED')),
    version     bigint      not null default 1,
    request_id  uuid,
    words       text,
    changed_at  timestamptz not null,
    primary key (business_id, id),
    unique (business_id, request_id),
    foreign key (business_id, customer_id) references customer,
    foreign key (business_id, staff_id) references staff_member,
    foreign key (business_id, service_id) references service,
    constraint appointments_of_one_do_not_overlap exclude using gist (
        business_id with =, staff_id with =, tstzrange(starts_at, ends_at) with &&) where (status = 'BOOKED')
);
create index appointment_of_customer on appointment (business_id, customer_id, starts_at);
call moked_protect('appointment');

-- What the calendar decided on each request, as it was published.
create table appointment_decision (
    business_id uuid        not null,
    request_id  uuid        not null,
    outcome     text        not null check (outcome in ('BOOKED', 'MOVED', 'CANCELLED', 'REJECTED')),
    event       jsonb       not null,
    decided_at  timestamptz not null,
    primary key (business_id, request_id)
);
call moked_protect('appointment_decision');

create table phone_call (
    business_id uuid not null,
    id          uuid not null,
    customer_id uuid,
    primary key (business_id, id),
    foreign key (business_id, customer_id) references customer
);
call moked_protect('phone_call');

create table timeline_entry (
    business_id uuid        not null,
    kind        text        not null,
    subject     uuid        not null,
    version     bigint      not null,
    customer_id uuid,
    call_id     uuid,
    at          timestamptz not null,
    text        text,
    details     jsonb       not null,
    primary key (business_id, kind, subject),
    foreign key (business_id, customer_id) references customer
);
create index timeline_of_customer on timeline_entry (business_id, customer_id, at);
create index timeline_of_call on timeline_entry (business_id, call_id) where customer_id is null;
call moked_protect('timeline_entry');

create table utterance (
    business_id     uuid        not null,
    conversation_id uuid        not null,
    sequence        int         not null,
    call_id         uuid,
    speaker         text        not null,
    text            text        not null,
    at              timestamptz not null,
    primary key (business_id, conversation_id, sequence)
);
call moked_protect('utterance');

create table task (
    business_id    uuid        not null,
    id             uuid        not null,
    request_id     uuid        not null,
    kind           text        not null,
    text           text        not null,
    customer_id    uuid,
    customer_phone text,
    customer_name  text,
    call_id        uuid,
    status         text        not null default 'OPEN' check (status in ('OPEN', 'DONE')),
    requested_at   timestamptz not null,
    primary key (business_id, id),
    unique (business_id, request_id),
    foreign key (business_id, customer_id) references customer
);
create index task_open on task (business_id, requested_at) where status = 'OPEN';
call moked_protect('task');
