-- After the calls and recordings of V1_201.
create table customer_file (
    business_id uuid        not null,
    id          uuid        not null,
    customer_id uuid        not null,
    name        text        not null,
    media_type  text        not null,
    size        int         not null,
    content     bytea       not null,
    created_at  timestamptz not null,
    primary key (business_id, id),
    foreign key (business_id, customer_id) references customer
);
-- Pictures and documents are compressed already.
alter table customer_file alter content set storage external;
create index file_of_customer on customer_file (business_id, customer_id, created_at, id);
call moked_protect('customer_file');

-- Calls and conversations whose words are gone for good: what comes late of them is not kept.
create table erased_conversation (
    business_id uuid not null,
    id          uuid not null,
    primary key (business_id, id)
);
call moked_protect('erased_conversation');

create function drop_what_is_erased() returns trigger
    language plpgsql
    as $$
declare
    noted jsonb := to_jsonb(new);
begin
    if exists (
        select from erased_conversation e
        where e.business_id = new.business_id
            and e.id in ((noted ->> 'call_id')::uuid, (noted ->> tg_argv[0])::uuid)) then
        return null;
    end if;
    return new;
end
$$;

create trigger drop_what_is_erased before insert on utterance
    for each row execute function drop_what_is_erased('conversation_id');
create trigger drop_what_is_erased before insert on timeline_entry
    for each row execute function drop_what_is_erased('subject');
create trigger drop_what_is_erased before insert on recording
    for each row execute function drop_what_is_erased('call_id');

create function blank_what_is_erased() returns trigger
    language plpgsql
    as $$
begin
    if exists (
        select from erased_conversation e where e.business_id = new.business_id and e.id = new.id) then
        new.customer_id := null;
        new.caller := null;
        new.summary := null;
        new.follow_ups := '[]';
    end if;
    return new;
end
$$;

create trigger a_blank_what_is_erased before insert or update on phone_call
    for each row execute function blank_what_is_erased();

-- What was about to be noted of somebody while they were being erased.
create or replace function follow_merged_customer() returns trigger
    language plpgsql
    as $$
begin
    if new.customer_id is not null then
        new.customer_id := customer_that_remains(new.business_id, new.customer_id);
        if tg_op = 'INSERT' and tg_table_name <> 'appointment' and exists (
            select from customer c
            where c.business_id = new.business_id and c.id = new.customer_id and c.erased_at is not null) then
            return null;
        end if;
    end if;
    return new;
end
$$;

create trigger follow_merged_customer before insert or update of customer_id on customer_file
    for each row execute function follow_merged_customer();
