create table business (
    business_id uuid   not null primary key,
    version     bigint not null,
    name        text   not null
);
call moked_protect('business');

-- The newest version of an appointment that was heard of.
create table appointment_notice (
    business_id    uuid   not null,
    appointment_id uuid   not null,
    version        bigint not null,
    primary key (business_id, appointment_id)
);
call moked_protect('appointment_notice');

create table message (
    business_id         uuid        not null,
    id                  uuid        not null,
    origin              text        not null,
    appointment_id      uuid,
    appointment_version bigint,
    channel             text        not null check (channel in ('WHATSAPP', 'SMS')),
    recipient           text        not null,
    template            text        not null,
    customer_name       text,
    service_name        text,
    starts_at           timestamptz,
    words               text,
    expires_at          timestamptz not null,
    withdrawn           boolean     not null default false,
    stage               text        not null,
    sender              text,
    attempted_at        timestamptz,
    sid                 text,
    error_code          text,
    version             bigint      not null default 0,
    created_at          timestamptz not null default now(),
    primary key (business_id, id),
    unique (business_id, origin, channel),
    unique (business_id, sid)
);
create index message_to on message (business_id, recipient, created_at);
create index message_of_appointment on message (business_id, appointment_id);
create index message_under_way on message (recipient, sender, channel) where stage = 'ATTEMPTED';
create index message_sid on message (sid);
call moked_protect('message');
