-- What became of a call, and why it came to nothing, one thing each.
alter table phone_call add fate text not null generated always as (
    case when coalesce(answered_by = 'NOBODY', false) or coalesce(ending <> 'COMPLETED', false) then 'MISSED'
        when answered_by = 'VOICEMAIL' then 'VOICEMAIL'
        when outcome = 'BOOKED' then 'BOOKED'
        when outcome in ('MOVED', 'CANCELLED') then 'CHANGED'
        when taken_over or outcome = 'HANDED_OVER' or answered_by = 'PERSON' then 'HANDED_OVER'
        when outcome in ('ANSWERED', 'MESSAGE_TAKEN', 'UNRESOLVED') then outcome
        else 'PENDING' end) stored;
alter table phone_call add loss text generated always as (
    case when ending <> 'COMPLETED' then ending
        when answered_by = 'NOBODY' then 'NO_ANSWER'
        when answered_by = 'VOICEMAIL' then 'VOICEMAIL'
        when outcome = 'UNRESOLVED' and not taken_over and coalesce(answered_by, '') <> 'PERSON' then 'UNRESOLVED'
        end) stored;
create index phone_call_by_fate on phone_call (business_id, fate, started_at desc, id desc);

-- How long callers waited for each answer of the agent: from what they said, as it was understood, to what it said next.
-- Kept with the utterances, since a year of calls has millions of them.
create table call_pace (
    business_id uuid        not null,
    call_id     uuid        not null,
    at          timestamptz not null,
    millis      int[]       not null,
    primary key (business_id, call_id)
);
call moked_protect('call_pace');

create function moked_pace(business uuid, call uuid) returns void
    language plpgsql
    set enable_seqscan = off
    as $$
begin
    insert into call_pace as old (business_id, call_id, at, millis)
    select business, call, min(t.at), coalesce(array_agg(
            least(greatest(0, round(extract(epoch from t.at - t.asked_at) * 1000)), 3600000)::int order by t.sequence)
            filter (where t.speaker = 'AGENT' and t.asked_by = 'CALLER'), '{}')
    from (
        select u.sequence, u.at, u.speaker, lag(u.speaker) over w as asked_by, lag(u.at) over w as asked_at
        from utterance u where u.business_id = business and u.call_id = call
        window w as (order by u.sequence)) t
    having count(*) > 0
    on conflict (business_id, call_id) do update set at = excluded.at, millis = excluded.millis;
    if not found then
        delete from call_pace p where p.business_id = business and p.call_id = call;
    end if;
end
$$;

create function moked_measure_pace() returns trigger
    language plpgsql
    as $$
declare
    spoken record;
begin
    for spoken in select distinct c.business_id, c.call_id from changed c where c.call_id is not null loop
        perform moked_pace(spoken.business_id, spoken.call_id);
    end loop;
    return null;
end
$$;

create trigger measure_pace_of_more after insert on utterance
    referencing new table as changed for each statement execute function moked_measure_pace();
create trigger measure_pace_of_less after delete on utterance
    referencing old table as changed for each statement execute function moked_measure_pace();

-- What analytics adds up, a sum for each: calls by the hour, all else by the day in Israel. Whoever changes a row adds the
-- difference here in the same transaction and waits for nobody; rows of the same are folded into one now and then.
create table tally (
    business_id uuid        not null,
    at          timestamptz not null,
    what        text        not null check (what in ('CALL', 'LOSS', 'FIRST', 'ANSWER', 'DECISION', 'VISIT', 'CUSTOMER')),
    name        text        not null,
    amount      bigint      not null,
    folded      boolean     not null default false
);
create index tally_by_time on tally (business_id, at) include (what, name, amount);
create index tally_fresh on tally (business_id, at, what, name) where not folded;
call moked_protect('tally');

-- Each row of the tables that are counted, as what it counts.
create view counted with (security_invoker = true) as
select k.business_id, date_bin('1 hour', k.started_at, timestamptz 'epoch') as at, v.what, v.name
from phone_call k, lateral (values ('CALL', k.fate), ('LOSS', k.loss)) v (what, name) where v.name is not null
union all
select p.business_id, date_trunc('day', p.at, 'Asia/Jerusalem'), v.what, v.name
from call_pace p, unnest(p.millis) with ordinality a (millis, place),
    lateral (values ('ANSWER', (ceil(a.millis / 50.0) * 50)::text), (case a.place when 1 then 'FIRST' end, (ceil(a.millis / 50.0) * 50)::text)) v (what, name)
where v.what is not null
union all
select d.business_id, date_trunc('day', d.decided_at, 'Asia/Jerusalem'), 'DECISION', d.outcome
from appointment_decision d where d.outcome <> 'REJECTED'
union all
select a.business_id, date_trunc('day', a.starts_at, 'Asia/Jerusalem'), 'VISIT', a.status || ' ' || a.service_id
from appointment a where a.status <> 'CANCELLED'
union all
select c.business_id, date_trunc('day', c.created_at, 'Asia/Jerusalem'), 'CUSTOMER', 'NEW'
from customer c where c.merged_into is null and c.erased_at is null;

create function moked_add_up(business uuid, moment timestamptz, what text, name text, amount int) returns void
    language sql
    begin atomic
        insert into tally (business_id, at, what, name, amount)
        select business, moment, moked_add_up.what, moked_add_up.name, moked_add_up.amount
        where moked_add_up.name is not null;
    end;

create function moked_tally_call() returns trigger
    language plpgsql
    as $$
begin
    if tg_op <> 'INSERT' then
        perform moked_add_up(old.business_id, date_bin('1 hour', old.started_at, timestamptz 'epoch'), 'CALL', old.fate, -1);
        perform moked_add_up(old.business_id, date_bin('1 hour', old.started_at, timestamptz 'epoch'), 'LOSS', old.loss, -1);
    end if;
    if tg_op <> 'DELETE' then
        perform moked_add_up(new.business_id, date_bin('1 hour', new.started_at, timestamptz 'epoch'), 'CALL', new.fate, 1);
        perform moked_add_up(new.business_id, date_bin('1 hour', new.started_at, timestamptz 'epoch'), 'LOSS', new.loss, 1);
    end if;
    return null;
end
$$;
create trigger tally_more after insert or delete on phone_call for each row execute function moked_tally_call();
create trigger tally_changed after update on phone_call for each row
    when ((old.started_at, old.fate, old.loss) is distinct from (new.started_at, new.fate, new.loss))
    execute function moked_tally_call();

create function moked_tally_pace() returns trigger
    language plpgsql
    as $$
declare
    before int[] := case when tg_op <> 'INSERT' then old.millis end;
    since  timestamptz := case when tg_op <> 'INSERT' then date_trunc('day', old.at, 'Asia/Jerusalem') end;
    after  int[] := case when tg_op <> 'DELETE' then new.millis end;
    until  timestamptz := case when tg_op <> 'DELETE' then date_trunc('day', new.at, 'Asia/Jerusalem') end;
begin
    insert into tally (business_id, at, what, name, amount)
    select case when tg_op = 'DELETE' then old.business_id else new.business_id end, day, what, (ceil(millis / 50.0) * 50)::text, sum(amount)
    from (
        select since, 'ANSWER', millis, -1 from unnest(before) millis
        union all select until, 'ANSWER', millis, 1 from unnest(after) millis
        union all select since, 'FIRST', before[1], -1 where before[1] is not null
        union all select until, 'FIRST', after[1], 1 where after[1] is not null) change (day, what, millis, amount)
    group by 1, 2, 3, 4 having sum(amount) <> 0;
    return null;
end
$$;
create trigger tally after insert or update or delete on call_pace for each row execute function moked_tally_pace();

create function moked_tally_day() returns trigger
    language plpgsql
    as $$
declare
    gone jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
    come jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
begin
    insert into tally (business_id, at, what, name, amount)
    select (one ->> 'business_id')::uuid, date_trunc('day', (one ->> tg_argv[1])::timestamptz, 'Asia/Jerusalem'), tg_argv[0], name, sum(amount)
    from (values (gone, -1), (come, 1)) v (one, amount), lateral (select case tg_argv[0]
        when 'DECISION' then nullif(one ->> 'outcome', 'REJECTED')
        when 'VISIT' then nullif(one ->> 'status', 'CANCELLED') || ' ' || (one ->> 'service_id')
        when 'CUSTOMER' then case when one ->> 'merged_into' is null and one ->> 'erased_at' is null then 'NEW' end end) n (name)
    where one is not null and name is not null
    group by 1, 2, 4 having sum(amount) <> 0;
    return null;
end
$$;
create trigger tally after insert or update or delete on appointment_decision
    for each row execute function moked_tally_day('DECISION', 'decided_at');
create trigger tally after insert or update or delete on appointment
    for each row execute function moked_tally_day('VISIT', 'starts_at');
create trigger tally after insert or delete or update of created_at, merged_into, erased_at on customer
    for each row execute function moked_tally_day('CUSTOMER', 'created_at');

-- One at a time: two would each leave a sum.
create function moked_fold_tally() returns void
    language sql
    begin atomic
        select pg_advisory_xact_lock(hashtextextended('fold tally', 0));
        with fresh as (
            select distinct t.business_id, t.at, t.what, t.name from tally t where not t.folded),
        gone as (
            delete from tally t using fresh f
            where t.business_id = f.business_id and t.at = f.at and t.what = f.what and t.name = f.name
            returning t.business_id, t.at, t.what, t.name, t.amount)
        insert into tally (business_id, at, what, name, amount, folded)
        select g.business_id, g.at, g.what, g.name, sum(g.amount), true from gone g
        group by 1, 2, 3, 4 having sum(g.amount) <> 0;
    end;

-- Counts a business anew, while nobody else writes; for whoever has put rows past the triggers.
create function moked_rebuild_tally(business uuid) returns void
    language sql
    begin atomic
        delete from tally t where t.business_id = business;
        insert into tally (business_id, at, what, name, amount, folded)
        select c.business_id, c.at, c.what, c.name, count(*), true from counted c where c.business_id = business
        group by 1, 2, 3, 4;
    end;

select set_config('moked.businesses', '*', true);
select moked_pace(business_id, call_id) from (
    select distinct business_id, call_id from utterance where call_id is not null) calls;
delete from tally;
insert into tally (business_id, at, what, name, amount, folded)
select business_id, at, what, name, count(*), true from counted group by 1, 2, 3, 4;
