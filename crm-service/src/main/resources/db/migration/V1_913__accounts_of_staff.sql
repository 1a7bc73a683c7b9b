-- Who of the staff logs in with which account, so that they see first what waits for them.
alter table staff_member add column account_id uuid;
