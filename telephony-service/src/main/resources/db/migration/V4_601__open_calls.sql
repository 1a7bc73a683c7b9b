create index call_open on call (received_at, id) where ending is null;
