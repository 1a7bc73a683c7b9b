-- How long we took to answer a call, in milliseconds, where that is known.
alter table phone_call add answered_after_millis int check (answered_after_millis >= 0);

alter table tally drop constraint tally_what_check;
alter table tally add constraint tally_what_check
    check (what in ('CALL', 'LOSS', 'RING', 'FIRST', 'ANSWER', 'DECISION', 'VISIT', 'CUSTOMER'));

-- Each row of the tables that are counted, as what it counts, at its moment: a day that is counted in part is counted by it.
create view happened with (security_invoker = true) as
select k.business_id, k.started_at as at, v.what, v.name
from phone_call k, lateral (values ('CALL', k.fate), ('LOSS', k.loss),
    ('RING', (ceil(k.answered_after_millis / 50.0) * 50)::text)) v (what, name) where v.name is not null
union all
select p.business_id, p.at, v.what, v.name
from call_pace p, unnest(p.millis) with ordinality a (millis, place),
    lateral (values ('ANSWER', (ceil(a.millis / 50.0) * 50)::text), (case a.place when 1 then 'FIRST' end, (ceil(a.millis / 50.0) * 50)::text)) v (what, name)
where v.what is not null
union all
select d.business_id, d.decided_at, 'DECISION', d.outcome
from appointment_decision d where d.outcome <> 'REJECTED'
union all
select a.business_id, a.starts_at, 'VISIT', a.status || ' ' || a.service_id
from appointment a where a.status <> 'CANCELLED'
union all
select c.business_id, c.created_at, 'CUSTOMER', 'NEW'
from customer c where c.merged_into is null and c.erased_at is null;

create or replace view counted with (security_invoker = true) as
select business_id, case when what in ('CALL', 'LOSS') then date_bin('1 hour', at, timestamptz 'epoch')
    else date_trunc('day', at, 'Asia/Jerusalem') end as at, what, name
from happened;

create or replace function moked_tally_call() returns trigger
    language plpgsql
    as $$
declare
    before timestamptz := case when tg_op <> 'INSERT' then date_bin('1 hour', old.started_at, timestamptz 'epoch') end;
    after  timestamptz := case when tg_op <> 'DELETE' then date_bin('1 hour', new.started_at, timestamptz 'epoch') end;
begin
    if tg_op <> 'INSERT' then
        perform moked_add_up(old.business_id, before, 'CALL', old.fate, -1);
        perform moked_add_up(old.business_id, before, 'LOSS', old.loss, -1);
        perform moked_add_up(old.business_id, date_trunc('day', old.started_at, 'Asia/Jerusalem'), 'RING', (ceil(old.answered_after_millis / 50.0) * 50)::text, -1);
    end if;
    if tg_op <> 'DELETE' then
        perform moked_add_up(new.business_id, after, 'CALL', new.fate, 1);
        perform moked_add_up(new.business_id, after, 'LOSS', new.loss, 1);
        perform moked_add_up(new.business_id, date_trunc('day', new.started_at, 'Asia/Jerusalem'), 'RING', (ceil(new.answered_after_millis / 50.0) * 50)::text, 1);
    end if;
    return null;
end
$$;
drop trigger tally_changed on phone_call;
create trigger tally_changed after update on phone_call for each row
    when ((old.started_at, old.fate, old.loss, old.answered_after_millis)
        is distinct from (new.started_at, new.fate, new.loss, new.answered_after_millis))
    execute function moked_tally_call();

create index call_pace_by_time on call_pace (business_id, at);

-- The list of all appointments has the cancelled ones too.
create index appointment_newest on appointment (business_id, starts_at, id);
drop index appointment_in_calendar;
