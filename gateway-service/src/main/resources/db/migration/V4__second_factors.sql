create table totp (
    account_id uuid    primary key references account,
    secret     bytea   not null,
    confirmed  boolean not null default false,
    -- the latest time step whose code was used: neither it nor an earlier one is good again
    last_step  bigint  not null default 0
);

create table recovery_code (
    account_id uuid not null references account,
    code_hash  text not null,
    used_at    timestamptz,
    primary key (account_id, code_hash)
);
