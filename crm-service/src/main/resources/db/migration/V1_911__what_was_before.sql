-- How what people can change was before and is since, field by field, in the transaction of the change. What is kept of a
-- person goes when the person is erased.
create table row_change (
    business_id uuid        not null,
    id          bigint      generated always as identity,
    kind        text        not null,
    row_id      uuid        not null,
    -- That it became; absent where none is counted.
    version     bigint,
    -- Of whom it was and is since. No reference: a change of something else holds no customer, whom a merge may hold.
    customers   uuid[]      not null,
    at          timestamptz not null default clock_timestamp(),
    before      jsonb       not null,
    after       jsonb       not null,
    primary key (business_id, id)
);
create index row_change_of_row on row_change (business_id, row_id, id desc);
create index row_change_of_customer on row_change using gin (customers);
call moked_protect('row_change');

-- Its arguments: the kind, the column that says which row it is, and the columns that people know.
create function moked_keep_change() returns trigger
    language plpgsql
    as $$
declare
    was jsonb := case when tg_op = 'INSERT' then '{}' else to_jsonb(old) end;
    is_since jsonb := case when tg_op = 'DELETE' then '{}' else to_jsonb(new) end;
    whole jsonb := was || is_since;
    before jsonb;
    after jsonb;
begin
    if current_setting('moked.forgets', true) = 'on' then
        return null;
    end if;
    select jsonb_object_agg(field, was -> field), jsonb_object_agg(field, is_since -> field) into before, after
    from unnest(tg_argv[2:]) field
    where nullif(was -> field, 'null') is distinct from nullif(is_since -> field, 'null');
    if before is not null then
        insert into row_change (business_id, kind, row_id, version, customers, before, after)
        values ((whole ->> 'business_id')::uuid, tg_argv[0], (whole ->> tg_argv[1])::uuid,
            (is_since ->> 'version')::bigint,
            array_remove(array[
                case when tg_argv[0] = 'customer' then whole ->> tg_argv[1] end::uuid,
                (was ->> 'customer_id')::uuid, (is_since ->> 'customer_id')::uuid], null),
            before, after);
    end if;
    return null;
end
$$;

create trigger keep_change after update or delete on business
    for each row execute function moked_keep_change('business', 'business_id', 'definition');
create trigger keep_change after update or delete on customer
    for each row execute function moked_keep_change('customer', 'id', 'name', 'main_phone', 'email', 'id_number',
        'address_gender', 'tags', 'notes');
create trigger keep_change after update or delete on appointment
    for each row execute function moked_keep_change('appointment', 'id', 'service_id', 'staff_id', 'resource_id',
        'starts_at', 'ends_at', 'status', 'note');
create trigger keep_change after update or delete on waiting_entry
    for each row execute function moked_keep_change('waiting_entry', 'id', 'staff_id', 'first_day', 'last_day', 'days',
        'from_time', 'to_time', 'status', 'note');
create trigger keep_change after update or delete on task
    for each row execute function moked_keep_change('task', 'id', 'text', 'assignee_id', 'due_at', 'priority', 'status');
create trigger keep_change after update or delete on lead
    for each row execute function moked_keep_change('lead', 'id', 'matter', 'service_id', 'stage_id', 'status',
        'value_agorot', 'next_step', 'next_step_at', 'lost_reason');
create trigger keep_change after update or delete on lead_stage
    for each row execute function moked_keep_change('lead_stage', 'id', 'name', 'place', 'days');
create trigger keep_change after update or delete on segment
    for each row execute function moked_keep_change('segment', 'id', 'name', 'definition');

-- Numbers come and go with the version of whose they are.
create function moked_keep_phone() returns trigger
    language plpgsql
    as $$
declare
    its customer_phone := case when tg_op = 'DELETE' then old else new end;
    since bigint;
begin
    select version into since from customer c where c.business_id = its.business_id and c.id = its.customer_id;
    if coalesce(since, 1) > 1 and coalesce(current_setting('moked.forgets', true), '') <> 'on' then
        insert into row_change (business_id, kind, row_id, version, customers, before, after)
        values (its.business_id, 'customer', its.customer_id, since, array[its.customer_id],
            jsonb_build_object('phone', case when tg_op = 'DELETE' then its.phone end),
            jsonb_build_object('phone', case when tg_op = 'INSERT' then its.phone end));
    end if;
    return null;
end
$$;
create trigger keep_change after insert or delete on customer_phone
    for each row execute function moked_keep_phone();
