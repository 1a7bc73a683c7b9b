-- unknown for those from before
alter table invitation add made_by uuid references account;
