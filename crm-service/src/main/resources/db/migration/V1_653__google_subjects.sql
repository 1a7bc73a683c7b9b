-- Who somebody is at Google, whatever their calendar or address is called. Who connected before is known by what their
-- calendar was called, until they connect again.
select set_config('moked.businesses', '*', true);
alter table google_calendar add subject text;
update google_calendar set subject = account;
alter table google_calendar
    alter subject set not null,
    drop constraint google_calendar_business_id_account_key,
    add unique (business_id, subject);
create index google_calendar_by_subject on google_calendar (subject);
