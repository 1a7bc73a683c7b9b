-- When somebody at the desk had it synthesised, to hear how the agent says it; null for what was said on the phone.
alter table phrase add column tried_at timestamptz;
create index phrase_tried on phrase (business_id, tried_at) where tried_at is not null;
