alter table lead drop constraint lead_source_check;
alter table lead add constraint lead_source_check check (source in ('CALL', 'MESSAGE', 'DESK', 'API'));
