-- What people do with appointments. Who came has the time as much as who is expected.
alter table appointment
    add note text not null default '',
    add source text not null default 'PHONE' check (source in ('PHONE', 'DESK', 'GOOGLE')),
    drop constraint appointment_status_check,
    add constraint appointment_status_check check (status in ('BOOKED', 'ARRIVED', 'NO_SHOW', 'CANCELLED')),
    drop constraint appointments_of_one_do_not_overlap,
    add constraint appointments_of_one_do_not_overlap exclude using gist (
        business_id with =, staff_id with =, tstzrange(starts_at, blocked_until) with &&)
        where (status in ('BOOKED', 'ARRIVED'));

create index appointment_in_calendar on appointment (business_id, starts_at, id) where status <> 'CANCELLED';
