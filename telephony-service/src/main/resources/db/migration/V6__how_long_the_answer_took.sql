-- From when the carrier's first request came until our first words were ready for it; null if they never were.
alter table call add column answered_after_millis int;
