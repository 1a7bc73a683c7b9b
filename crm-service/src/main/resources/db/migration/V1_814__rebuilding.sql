-- For whoever has put rows past the triggers. Whoever writes what is counted waits meanwhile. Locks are taken in the order
-- in which others come to them: rows of calls, the turn of who folds, the pace of calls, the tally.

-- Measures anew, from the words that are kept, how long callers of a business waited; tells of how many calls.
create function moked_rebuild_pace(business uuid) returns bigint
    language plpgsql
    as $$
declare
    calls bigint;
begin
    update phone_call c set spoken = true
    where c.business_id = business and not c.spoken and exists (
        select from utterance u
        where u.business_id = c.business_id and u.call_id = c.id and u.speaker = 'CALLER');
    perform pg_advisory_xact_lock(hashtextextended('fold tally', 0));
    lock table call_pace, tally in share row exclusive mode;
    delete from call_pace p where p.business_id = business and not exists (
        select from utterance u where u.business_id = p.business_id and u.call_id = p.call_id);
    perform moked_pace(business, said.call_id) from (
        select distinct u.call_id from utterance u
        where u.business_id = business and u.call_id is not null) said;
    get diagnostics calls = row_count;
    return calls;
end
$$;

-- Counts a business anew; tells how many sums there are now.
drop function moked_rebuild_tally(uuid);
create function moked_rebuild_tally(business uuid) returns bigint
    language plpgsql
    as $$
declare
    sums bigint;
begin
    if not exists (select from business b where b.business_id = business) then
        raise no_data_found using message = 'with this tenancy no business ' || business || ' is seen';
    end if;
    perform pg_advisory_xact_lock(hashtextextended('fold tally', 0));
    lock table tally in share row exclusive mode;
    delete from tally t where t.business_id = business;
    insert into tally (business_id, at, what, name, amount, folded)
    select c.business_id, c.at, c.what, c.name, count(*), true from counted c where c.business_id = business
    group by 1, 2, 3, 4;
    get diagnostics sums = row_count;
    return sums;
end
$$;
