-- How much went out lately, of a business and to one number.
create index message_by_attempt on message (business_id, attempted_at);
