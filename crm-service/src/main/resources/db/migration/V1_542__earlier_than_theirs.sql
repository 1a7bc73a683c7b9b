-- Who has a time already and waits for an earlier one: that one is moved, so that they do not come twice.
alter table waiting_entry add column instead_of uuid;
alter table waiting_entry add foreign key (business_id, instead_of) references appointment;
