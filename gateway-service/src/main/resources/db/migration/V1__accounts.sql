create table account (
    id                   uuid        primary key,
    email                text        not null unique check (email = lower(email)),
    name                 text        not null,
    role                 text        not null check (role in ('ADMIN', 'OWNER', 'AGENT')),
    password             text,
    must_change_password boolean     not null default false,
    disabled             boolean     not null default false,
    -- sessions of an earlier epoch are over
    epoch                int         not null default 1,
    created_at           timestamptz not null default now()
);

create table account_business (
    business_id uuid not null,
    account_id  uuid not null references account,
    primary key (business_id, account_id)
);
create index account_business_account on account_business (account_id);
call moked_protect('account_business');

-- as Spring Session wants them
create table spring_session (
    primary_id            char(36) not null primary key,
    session_id            char(36) not null unique,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval int      not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);
create index spring_session_expiry on spring_session (expiry_time);
create index spring_session_principal on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id char(36)     not null references spring_session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);
