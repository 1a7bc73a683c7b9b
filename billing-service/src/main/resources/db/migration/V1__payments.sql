create table payment (
    business_id    uuid        not null,
    id             uuid        not null,
    request_id     uuid        not null,
    customer_phone text        not null,
    amount_agorot  bigint      not null check (amount_agorot > 0),
    description    text        not null,
    state          text        not null check (state in ('PENDING')),
    requested_at   timestamptz not null,
    created_at     timestamptz not null default now(),
    primary key (business_id, id),
    unique (business_id, request_id)
);
call moked_protect('payment');
