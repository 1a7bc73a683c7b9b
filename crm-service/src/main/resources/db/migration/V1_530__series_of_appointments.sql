-- Appointments that come again. Each occurrence is an appointment of its own; the series says which belong together.
create table appointment_series (
    business_id uuid        not null,
    id          uuid        not null,
    every       integer     not null check (every > 0),
    unit        text        not null check (unit in ('DAYS', 'WEEKS', 'MONTHS')),
    created_at  timestamptz not null,
    primary key (business_id, id)
);
call moked_protect('appointment_series');

alter table appointment
    add series_id uuid,
    add constraint appointment_of_a_series foreign key (business_id, series_id) references appointment_series;
create index appointment_in_series on appointment (business_id, series_id, starts_at) where series_id is not null;
