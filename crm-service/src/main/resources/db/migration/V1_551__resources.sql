-- What services may need beside a member of staff: rooms, chairs, machines. Of those of a service an appointment takes one.
select set_config('moked.businesses', '*', true);

update business set definition = definition
    || '{"resources": []}'::jsonb
    || jsonb_build_object('services', coalesce((
        select jsonb_agg(s || '{"resources": []}') from jsonb_array_elements(definition -> 'services') s), '[]'));

create table resource (
    business_id uuid    not null references business,
    id          uuid    not null,
    name        text    not null,
    kept        boolean not null default true,
    primary key (business_id, id)
);
call moked_protect('resource');

alter table appointment
    add resource_id uuid,
    add constraint appointment_on_a_resource foreign key (business_id, resource_id) references resource,
    add constraint appointments_on_one_do_not_overlap exclude using gist (
        business_id with =, resource_id with =, tstzrange(starts_at, blocked_until) with &&)
        where (status in ('BOOKED', 'ARRIVED') and resource_id is not null);
