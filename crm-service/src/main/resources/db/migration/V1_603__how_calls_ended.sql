-- Told once the recording is not there any more, which may come before it is told of at all.
create table deleted_recording (
    business_id uuid        not null,
    call_id     uuid        not null,
    id          uuid        not null,
    deleted_at  timestamptz not null,
    primary key (business_id, call_id, id)
);
call moked_protect('deleted_recording');

create trigger tell_change after insert on deleted_recording
    for each row execute function moked_tell_change('call', 'call_id');

alter table phone_call add taken_over boolean not null default false;
