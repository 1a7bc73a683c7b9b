-- When somebody who is booked is not there, by date.
create table absence (
    business_id uuid        not null,
    id          uuid        not null,
    version     bigint      not null default 1,
    staff_id    uuid        not null,
    starts_at   timestamptz not null,
    ends_at     timestamptz not null check (ends_at > starts_at),
    note        text        not null default '',
    primary key (business_id, id),
    foreign key (business_id, staff_id) references staff_member
);
create index absence_by_time on absence (business_id, starts_at, ends_at);
call moked_protect('absence');

create trigger tell_change after insert or update or delete on absence
    for each row execute function moked_tell_change('absence', 'id');
create trigger keep_change after update or delete on absence
    for each row execute function moked_keep_change('absence', 'id', 'staff_id', 'starts_at', 'ends_at', 'note');
