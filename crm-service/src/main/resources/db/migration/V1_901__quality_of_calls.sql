-- How well the agent served; absent until a call is summed up, and of calls of before.
alter table phone_call
    add quality_score    smallint check (quality_score between 0 and 100),
    add quality_labels   text[] not null default '{}',
    add quality_reasons  jsonb  not null default '[]';

create index phone_call_by_score on phone_call (business_id, quality_score, started_at desc, id desc)
    where quality_score is not null;

-- What is rare is found without reading through all calls; what is not, stands among the newest.
create index phone_call_misunderstood on phone_call (business_id, started_at desc, id desc)
    where 'MISUNDERSTOOD' = any (quality_labels);
create index phone_call_dead_air on phone_call (business_id, started_at desc, id desc)
    where 'DEAD_AIR' = any (quality_labels);
create index phone_call_angry on phone_call (business_id, started_at desc, id desc)
    where 'ANGRY' = any (quality_labels);
