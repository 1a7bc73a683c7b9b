-- What the caller of a scenario has in the calendar before they say a word; null if nothing.
alter table scenario add column standing jsonb;
