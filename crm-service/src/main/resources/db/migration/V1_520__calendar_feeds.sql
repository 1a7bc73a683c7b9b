-- Secret links under which calendars of others read a member of staff's appointments; of the link only its hash is kept.
create table calendar_feed (
    business_id uuid        not null,
    staff_id    uuid        not null,
    secret_hash bytea       not null,
    created_at  timestamptz not null,
    read_at     timestamptz,
    primary key (business_id, staff_id),
    foreign key (business_id, staff_id) references staff_member on delete cascade
);
call moked_protect('calendar_feed');
