create extension if not exists pg_trgm;

-- Row level security is forced on the owner too.
select set_config('moked.businesses', '*', true);

alter table customer
    alter column main_phone drop not null,
    add column email text,
    add column id_number text,
    add column address_gender text check (address_gender in ('FEMININE', 'MASCULINE')),
    add column tags text[] not null default '{}',
    add column notes text not null default '',
    add column created_at timestamptz,
    add column last_seen_at timestamptz,
    -- The name in the normal form in which it is searched and sorted.
    add column search_name text collate "C" not null default '',
    -- Whoever has no name comes after all that have one.
    add column sort_name text collate "C" generated always as (coalesce(nullif(search_name, ''), U&'\FFFD')) stored,
    add column merged_into uuid,
    add column erased_at timestamptz,
    add foreign key (business_id, merged_into) references customer;

update customer set
    created_at = changed_at,
    last_seen_at = coalesce((
        select max(at) from timeline_entry t
        where t.business_id = customer.business_id and t.customer_id = customer.id
            and t.kind in ('CALL', 'CONVERSATION')), changed_at),
    search_name = coalesce(
        lower(translate(regexp_replace(name, U&'[\0591-\05C7"''\05F3\05F4]', '', 'g'), 'ךםןףץ-', 'כמנפצ ')), '');

alter table customer
    alter column created_at set not null,
    alter column last_seen_at set not null;

create index customer_by_name on customer (business_id, sort_name, id) where merged_into is null and erased_at is null;
create index customer_by_last_seen on customer (business_id, last_seen_at, id)
    where merged_into is null and erased_at is null;
create index customer_by_creation on customer (business_id, created_at, id)
    where merged_into is null and erased_at is null;
create index customer_by_id_number on customer (business_id, id_number) where id_number is not null;
create index customer_by_email on customer (business_id, email) where email is not null;
create index customer_merged on customer (business_id, merged_into) where merged_into is not null;
create index task_of_customer on task (business_id, customer_id) where customer_id is not null;
create index call_of_customer on phone_call (business_id, customer_id) where customer_id is not null;
create index utterance_of_call on utterance (business_id, call_id) where call_id is not null;

create table consent (
    business_id uuid        not null,
    id          bigint      generated always as identity,
    customer_id uuid        not null,
    purpose     text        not null,
    channel     text        not null check (channel in ('SMS', 'WHATSAPP', 'EMAIL', 'VOICE')),
    granted     boolean     not null,
    source      text        not null,
    at          timestamptz not null,
    primary key (business_id, id),
    foreign key (business_id, customer_id) references customer
);
create index consent_of_customer on consent (business_id, customer_id, id);
call moked_protect('consent');

-- Whoever a customer was merged into, held until the transaction ends: what is noted about a customer while it is being
-- merged waits for that, and goes to the one that remains.
create function customer_that_remains(business uuid, customer uuid) returns uuid
    language plpgsql
    as $$
declare
    remaining uuid := customer;
    next uuid;
begin
    loop
        next := null;
        select c.merged_into into next from customer c
            where c.business_id = business and c.id = remaining for key share;
        exit when next is null;
        remaining := next;
    end loop;
    return remaining;
end
$$;

create function follow_merged_customer() returns trigger
    language plpgsql
    as $$
begin
    if new.customer_id is not null then
        new.customer_id := customer_that_remains(new.business_id, new.customer_id);
    end if;
    return new;
end
$$;

create trigger follow_merged_customer before insert or update of customer_id on appointment
    for each row execute function follow_merged_customer();
create trigger follow_merged_customer before insert or update of customer_id on phone_call
    for each row execute function follow_merged_customer();
create trigger follow_merged_customer before insert or update of customer_id on timeline_entry
    for each row execute function follow_merged_customer();
create trigger follow_merged_customer before insert or update of customer_id on task
    for each row execute function follow_merged_customer();
create trigger follow_merged_customer before insert or update of customer_id on consent
    for each row execute function follow_merged_customer();
