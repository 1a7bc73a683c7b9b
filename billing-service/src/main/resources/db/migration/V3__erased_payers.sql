-- A payer who is to be forgotten has no number any more.
alter table payment alter column customer_phone drop not null;
