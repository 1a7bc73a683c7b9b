create index phone_call_by_duration on phone_call (business_id, duration_seconds, started_at, id)
    where duration_seconds is not null;
