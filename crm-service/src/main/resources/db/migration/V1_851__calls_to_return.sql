-- The one rule by which a call waits to be returned: it did not reach anybody, the customer has not got through since,
-- and no task about it is done. A call that goes on gets through until it ends otherwise.
create view call_to_return with (security_invoker = true) as
select k.business_id, k.id, k.customer_id, k.caller, k.started_at
from phone_call k
where (k.fate in ('MISSED', 'VOICEMAIL') or k.ending = 'CANCELED')
    and not exists (
        select from phone_call later
        where later.business_id = k.business_id and later.customer_id = k.customer_id and later.started_at > k.started_at
            and later.fate not in ('MISSED', 'VOICEMAIL', 'ABANDONED'))
    and not exists (
        select from task t where t.business_id = k.business_id and t.call_id = k.id and t.status = 'DONE');

drop index call_not_answered;
create index call_unreached on phone_call (business_id, customer_id, started_at)
    where fate in ('MISSED', 'VOICEMAIL') or ending = 'CANCELED';
create index task_of_call on task (business_id, call_id) where call_id is not null;
