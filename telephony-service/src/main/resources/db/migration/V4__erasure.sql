-- Since when a call is nobody's any more: what is recorded of it late is not kept.
alter table call add column erased_at timestamptz;
create index call_by_caller on call (business_id, caller) where caller is not null;
create index call_erased on call (business_id, id) where erased_at is not null;
