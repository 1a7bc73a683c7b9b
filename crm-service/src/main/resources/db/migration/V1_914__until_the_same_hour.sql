-- How long we took to answer a call, in milliseconds, where that is known.
alter table phone_call add answered_after_millis int check (answered_after_millis >= 0);

-- All sums are of a day in Israel: calls have one for each hour of it besides, and no others by the hour any more.
alter table tally drop constraint tally_what_check;
alter table tally add constraint tally_what_check
    check (what in ('CALL', 'HOUR', 'LOSS', 'RING', 'FIRST', 'ANSWER', 'DECISION', 'VISIT', 'CUSTOMER'));

-- Each row of the tables that are counted, as what it counts, at its moment: a day that is counted in part is counted by it.
create view happened with (security_invoker = true) as
select k.business_id, k.started_at as at, v.what, v.name
from phone_call k, lateral (values ('CALL', k.fate), ('LOSS', k.loss),
    ('HOUR', to_char(k.started_at at time zone 'Asia/Jerusalem', 'HH24')),
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
select business_id, date_trunc('day', at, 'Asia/Jerusalem') as at, what, name from happened;

create or replace function moked_tally_call() returns trigger
    language plpgsql
    as $$
begin
    insert into tally (business_id, at, what, name, amount)
    select one.business_id, date_trunc('day', one.started_at, 'Asia/Jerusalem'), v.what, v.name, sum(one.amount)
    from (
        select old.business_id, old.started_at, old.fate, old.loss, old.answered_after_millis, -1 where tg_op <> 'INSERT'
        union all
        select new.business_id, new.started_at, new.fate, new.loss, new.answered_after_millis, 1 where tg_op <> 'DELETE')
            one (business_id, started_at, fate, loss, millis, amount),
        lateral (values ('CALL', one.fate), ('LOSS', one.loss),
            ('HOUR', to_char(one.started_at at time zone 'Asia/Jerusalem', 'HH24')),
            ('RING', (ceil(one.millis / 50.0) * 50)::text)) v (what, name)
    where v.name is not null
    group by 1, 2, 3, 4 having sum(one.amount) <> 0;
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

select set_config('moked.businesses', '*', true);
delete from tally where what in ('CALL', 'LOSS');
insert into tally (business_id, at, what, name, amount, folded)
select business_id, at, what, name, count(*), true from counted where what in ('CALL', 'HOUR', 'LOSS') group by 1, 2, 3, 4;
