-- What people add to a customer or a lead, and the calendars of others that they connect, as it came and as it went.
create trigger keep_change after insert or delete on customer_file
    for each row execute function moked_keep_change('file', 'id', 'name', 'media_type', 'size');
create trigger keep_change after insert on consent
    for each row execute function moked_keep_change('consent', 'customer_id', 'purpose', 'channel', 'granted', 'source');
create trigger keep_change after insert or delete or update of created_at on calendar_feed
    for each row execute function moked_keep_change('calendar_feed', 'staff_id', 'created_at');
create trigger keep_change after insert or delete or update of state, account on google_calendar
    for each row execute function moked_keep_change('google_calendar', 'staff_id', 'account', 'state');

-- A note knows its lead, and the lead whose it is.
create function moked_keep_note() returns trigger
    language plpgsql
    as $$
begin
    insert into row_change (business_id, kind, row_id, customers, before, after)
    select new.business_id, 'lead', new.lead_id, array_remove(array[l.customer_id], null), '{"note": null}',
        jsonb_build_object('note', new.text)
    from lead l where l.business_id = new.business_id and l.id = new.lead_id;
    return null;
end
$$;
-- What a call adds stands on the timeline; it is nobody's change.
create trigger keep_change after insert on lead_note
    for each row when (new.conversation_id is null) execute function moked_keep_note();
