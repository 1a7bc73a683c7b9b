-- The first answer to a request with an idempotency key, committed together with what the request did.
create table answered_request (
    business_id uuid        not null,
    request     bytea       not null,
    fingerprint bytea       not null,
    status      int         not null,
    headers     jsonb       not null,
    body        bytea       not null,
    answered_at timestamptz not null default now(),
    primary key (business_id, request)
);
create index answered_request_age on answered_request (answered_at);
call moked_protect('answered_request');
