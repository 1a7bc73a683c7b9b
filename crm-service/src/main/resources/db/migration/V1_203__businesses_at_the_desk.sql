select set_config('moked.businesses', '*', true);

-- What an owner can tell since; until they do, it is as it was before.
update business set definition = definition
    || '{"profile": {}, "specialDays": [], "recording": {"enabled": true, "retentionDays": 90}}'::jsonb
    || jsonb_build_object('services', coalesce((
        select jsonb_agg(s || '{"bufferMinutes": 0}') from jsonb_array_elements(definition -> 'services') s), '[]'));

-- Of which file a business was last imported, and whether people have changed it since.
alter table business
    add imported_hash   text,
    add changed_at_desk boolean not null default false;
create index business_by_name on business (name collate "C", business_id);

-- Until when nothing else can be booked after it.
alter table appointment add blocked_until timestamptz;
update appointment set blocked_until = ends_at;
alter table appointment
    alter blocked_until set not null,
    add check (blocked_until >= ends_at),
    drop constraint appointments_of_one_do_not_overlap,
    add constraint appointments_of_one_do_not_overlap exclude using gist (
        business_id with =, staff_id with =, tstzrange(starts_at, blocked_until) with &&) where (status = 'BOOKED');
