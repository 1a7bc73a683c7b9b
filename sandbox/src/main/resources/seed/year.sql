-- A busy year of one business that has customers: its calls and how quickly they were answered, its appointments with six more
-- people, and its leads. Triggers rest meanwhile.
set session_replication_role = replica;
select setseed(0.42);

create temporary table known as
select row_number() over (order by id) - 1 as place, id, main_phone from customer where business_id = :business;

create temporary table year_call as
select gen_random_uuid() as id, n, random() as chance, random() as other, (20 + random() * 280)::int as seconds, k.id as customer_id, k.main_phone,
    now() - random() * interval '365 days' as at
from generate_series(1, :calls) n join known k on k.place = n % (select count(*) from known);
insert into phone_call (business_id, id, customer_id, caller, dialled, answered_by, started_at, ended_at, duration_seconds, ending, intent,
    outcome, summary, spoken, answered_after_millis)
select :business, id, customer_id, main_phone, '+97237001001', 'ASSISTANT', at, at + seconds * interval '1 second', seconds,
    case when chance < 0.06 then 'NO_ANSWER' when chance < 0.08 then 'CANCELED' else 'COMPLETED' end, 'BOOK',
    case when other < 0.5 then 'BOOKED' when other < 0.7 then 'ANSWERED' when other < 0.8 then 'MESSAGE_TAKEN'
        when other < 0.9 then 'HANDED_OVER' else 'UNRESOLVED' end, 'ביקשו לקבוע תור לבדיקה ושאלו על המחיר.', other < 0.95,
    case when chance >= 0.08 then (40 + other * 200)::int end
from year_call;
insert into call_pace (business_id, call_id, at, millis)
select :business, id, at, array(select (300 + random() * 1500 + place * chance * 100)::int from generate_series(1, 5) place)
from year_call where chance >= 0.08;

create temporary table year_staff as select gen_random_uuid() as id, n - 1 as place from generate_series(1, 6) n;
insert into staff_member (business_id, id, name) select :business, id, 'רופאה ' || place + 1 from year_staff;
insert into appointment (business_id, id, customer_id, staff_id, service_id, starts_at, ends_at, blocked_until, status, changed_at)
select :business, gen_random_uuid(), k.id, s.id, (select id from service where business_id = :business order by id limit 1),
    slot.at, slot.at + interval '30 minutes', slot.at + interval '30 minutes',
    case when slot.at > now() then 'BOOKED' when n % 25 = 0 then 'NO_SHOW' when n % 20 = 0 then 'CANCELLED' else 'ARRIVED' end, now()
from generate_series(0, :appointments - 1) n
    join year_staff s on s.place = n % 6
    join known k on k.place = n % (select count(*) from known),
    lateral (select date_trunc('hour', now()) + interval '14 days' - n / 6 * interval '30 minutes') slot (at);
insert into appointment_decision (business_id, request_id, outcome, event, decided_at)
select :business, gen_random_uuid(), 'BOOKED', '{}', starts_at - interval '9 days'
from appointment where business_id = :business and staff_id in (select id from year_staff);

create temporary table year_stage as
select row_number() over (order by place, id) - 1 as place, id from lead_stage where business_id = :business;
create temporary table year_lead as
select gen_random_uuid() as id, n, random() as chance, now() - random() * interval '365 days' as at,
    k.id as customer_id, s.id as stage_id
from generate_series(1, :leads) n
    join known k on k.place = n % (select count(*) from known)
    join year_stage s on s.place = n % (select count(*) from year_stage);
insert into lead (business_id, id, customer_id, matter, matter_key, stage_id, position, status, source, value_agorot, next_step,
    next_step_at, opened_at, stage_since, closed_at)
select :business, id, customer_id, 'יישור שיניים ' || n, 'matter ' || n, stage_id, n,
    case when chance < 0.1 then 'OPEN' when chance < 0.6 then 'WON' else 'LOST' end, 'CALL', (chance * 900000)::bigint,
    'לחזור אליהם', at + interval '7 days', at, at, case when chance < 0.1 then null else at + interval '9 days' end
from year_lead;
insert into lead_reached (business_id, lead_id, stage_id, at) select :business, id, stage_id, at from year_lead;

select moked_rebuild_tally(:business);
drop table known, year_call, year_staff, year_stage, year_lead;
analyze;
