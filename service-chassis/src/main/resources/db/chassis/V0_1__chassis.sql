-- Tables and functions every service has. ${application} is the role the service works as; it owns nothing.

grant usage on schema public to ${application};
alter default privileges in schema public grant select, insert, update, delete on tables to ${application};
alter default privileges in schema public grant usage, select on sequences to ${application};

-- Whether the current transaction may see rows of a business. The setting is '*' for all businesses, else a list of
-- ids; it is an empty string after a pooled connection was reused, and then nothing is visible.
create function moked_visible(business uuid) returns boolean
    language sql stable parallel safe
    as $$
    select case nullif(current_setting('moked.businesses', true), '')
        when '*' then true
        else business = any (nullif(current_setting('moked.businesses', true), '')::uuid[]) end
    $$;

-- Row level security for a table with a business_id, the owner included.
create procedure moked_protect(protected regclass)
    language plpgsql
    as $$
begin
    execute format('alter table %s enable row level security', protected);
    execute format('alter table %s force row level security', protected);
    execute format(
        'create policy businesses on %s using (moked_visible(business_id)) with check (moked_visible(business_id))',
        protected);
end
$$;

create table outbox (
    id           bigint generated always as identity primary key,
    topic        text        not null,
    key          text        not null,
    headers      jsonb       not null,
    payload      text        not null,
    created_at   timestamptz not null default now(),
    published_at timestamptz,
    attempts     int         not null default 0,
    retry_at     timestamptz not null default '-infinity',
    failure      text
);
create index outbox_pending on outbox (id) where published_at is null;
create index outbox_pending_by_key on outbox (topic, key, id) where published_at is null;
create index outbox_published on outbox (published_at) where published_at is not null;

create table inbox (
    event_id    text        not null primary key,
    received_at timestamptz not null default now()
);
create index inbox_received on inbox (received_at);

create table work (
    id          uuid        not null default gen_random_uuid(),
    business_id uuid        not null,
    kind        text        not null,
    key         text        not null,
    payload     jsonb       not null,
    headers     jsonb       not null,
    attempt     int         not null default 0,
    due_at      timestamptz not null default now(),
    done_at     timestamptz,
    failed_at   timestamptz,
    failure     text,
    created_at  timestamptz not null default now(),
    primary key (business_id, id),
    unique (business_id, kind, key)
);
create index work_due on work (kind, due_at) where done_at is null and failed_at is null;
create index work_ended on work (done_at) where done_at is not null;
call moked_protect('work');
