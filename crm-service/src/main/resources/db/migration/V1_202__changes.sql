-- Tells on commit which row of which business changed: its kind and ids, and nothing that it says.
create function moked_tell_change() returns trigger
    language plpgsql
    as $$
declare
    changed jsonb := to_jsonb(case when tg_op = 'DELETE' then old else new end);
begin
    perform pg_notify('moked', concat_ws(' ', 'change', changed ->> 'business_id', tg_argv[0], changed ->> tg_argv[1],
        coalesce(case when tg_argv[0] = 'call' then changed ->> 'id' else changed ->> 'call_id' end, '-'),
        coalesce(case when tg_argv[0] = 'customer' then changed ->> 'id' else changed ->> 'customer_id' end, '-')));
    return null;
end
$$;

create trigger tell_change after insert or update or delete on customer
    for each row execute function moked_tell_change('customer', 'id');
create trigger tell_change after insert or update or delete on phone_call
    for each row execute function moked_tell_change('call', 'id');
create trigger tell_change after insert or update or delete on recording
    for each row execute function moked_tell_change('call', 'call_id');
create trigger tell_change after insert or update or delete on utterance
    for each row execute function moked_tell_change('utterance', 'conversation_id');
create trigger tell_change after insert or update or delete on timeline_entry
    for each row execute function moked_tell_change('timeline', 'subject');
create trigger tell_change after insert or update or delete on task
    for each row execute function moked_tell_change('task', 'id');
create trigger tell_change after insert or update or delete on appointment
    for each row execute function moked_tell_change('appointment', 'id');
create trigger tell_change after insert or update or delete on business
    for each row execute function moked_tell_change('business', 'business_id');
