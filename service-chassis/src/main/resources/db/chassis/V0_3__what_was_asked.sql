-- The path of the request: an answer that does not name whom it is about is found by it when they are forgotten.
alter table answered_request add column operation text not null default '';
