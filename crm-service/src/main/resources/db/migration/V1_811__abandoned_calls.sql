select set_config('moked.businesses', '*', true);

-- Whether the caller said anything, as far as it was transcribed; stays when the words are erased.
alter table phone_call add spoken boolean not null default false;
alter table phone_call disable trigger user;
update phone_call c set spoken = true
where exists (
        select from utterance u where u.business_id = c.business_id and u.call_id = c.id and u.speaker = 'CALLER')
    or exists (select from erased_conversation e where e.business_id = c.business_id and e.id = c.id);
alter table phone_call enable trigger user;

-- The call and its first words come by two topics in any order, and perhaps at once: whichever is second sees the other.
-- A lock for each of some groups of calls: one for each call would be too many where very many are put in at once.
create function moked_note_speech() returns trigger
    language plpgsql
    as $$
declare
    heard record;
begin
    for heard in
        select distinct t.business_id, t.call_id from told t
        where t.speaker = 'CALLER' and t.call_id is not null and not exists (
            select from phone_call c where c.business_id = t.business_id and c.id = t.call_id and c.spoken)
        order by 1, 2 loop
        perform pg_advisory_xact_lock(811, mod(hashtext(heard.call_id::text), 64));
        update phone_call c set spoken = true
        where c.business_id = heard.business_id and c.id = heard.call_id and not c.spoken;
    end loop;
    return null;
end
$$;
create trigger note_speech after insert on utterance
    referencing new table as told for each statement execute function moked_note_speech();

create function moked_find_speech() returns trigger
    language plpgsql
    as $$
begin
    perform pg_advisory_xact_lock(811, mod(hashtext(new.id::text), 64));
    new.spoken := new.spoken
        or exists (
            select from utterance u
            where u.business_id = new.business_id and u.call_id = new.id and u.speaker = 'CALLER')
        or exists (select from erased_conversation e where e.business_id = new.business_id and e.id = new.id);
    return new;
end
$$;
create trigger find_speech before insert on phone_call for each row execute function moked_find_speech();

-- Given up by the caller: while it rang, or after it was answered without a word and without anything that came of it.
alter table phone_call alter fate set expression as (
    case when ending = 'CANCELED' then 'ABANDONED'
        when coalesce(answered_by = 'NOBODY', false) or coalesce(ending <> 'COMPLETED', false) then 'MISSED'
        when answered_by = 'VOICEMAIL' then 'VOICEMAIL'
        when outcome = 'BOOKED' then 'BOOKED'
        when outcome in ('MOVED', 'CANCELLED') then 'CHANGED'
        when taken_over or outcome = 'HANDED_OVER' or answered_by = 'PERSON' then 'HANDED_OVER'
        when ending = 'COMPLETED' and not spoken and coalesce(outcome, 'UNRESOLVED') = 'UNRESOLVED' then 'ABANDONED'
        when outcome in ('ANSWERED', 'MESSAGE_TAKEN', 'UNRESOLVED') then outcome
        else 'PENDING' end);
alter table phone_call alter loss set expression as (
    case when ending <> 'COMPLETED' then ending
        when answered_by = 'NOBODY' then 'NO_ANSWER'
        when answered_by = 'VOICEMAIL' then 'VOICEMAIL'
        when taken_over or answered_by = 'PERSON' then null
        when ending = 'COMPLETED' and not spoken and coalesce(outcome, 'UNRESOLVED') = 'UNRESOLVED' then 'WORDLESS'
        when outcome = 'UNRESOLVED' then 'UNRESOLVED' end);

delete from tally where what in ('CALL', 'LOSS');
insert into tally (business_id, at, what, name, amount, folded)
select business_id, at, what, name, count(*), true from counted where what in ('CALL', 'LOSS') group by 1, 2, 3, 4;
