-- What the path of the request names: an answer that does not say whom it is about is found by it when they are forgotten.
alter table answered_request add column about text not null default '';
