-- So that who manages an account does not undo what another did meanwhile.
alter table account add column version bigint not null default 1;
