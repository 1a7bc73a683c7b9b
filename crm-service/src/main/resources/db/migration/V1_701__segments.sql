create table segment (
    business_id uuid        not null,
    id          uuid        not null,
    version     bigint      not null default 1,
    name        text        not null,
    definition  jsonb       not null,
    changed_at  timestamptz not null,
    primary key (business_id, id),
    unique (business_id, name)
);
call moked_protect('segment');
create index call_not_answered on phone_call (business_id, customer_id, started_at)
    where answered_by in ('NOBODY', 'VOICEMAIL');
