-- Whether somebody of the business has the caller, or is being connected to them.
alter table call add column taken_over boolean not null default false;
