-- Who made a key, and when it ends. Keys of before have a year from now.
alter table api_key add made_by uuid, add ends_at timestamptz;
select set_config('moked.businesses', '*', true);
update api_key set ends_at = now() + interval '365 days';
alter table api_key alter ends_at set not null;
