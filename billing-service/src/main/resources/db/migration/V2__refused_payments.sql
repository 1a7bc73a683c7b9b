alter table payment
    drop constraint payment_amount_agorot_check,
    drop constraint payment_state_check,
    add column refusal text,
    add check (state in ('PENDING', 'REFUSED')),
    add check (state = 'REFUSED' or amount_agorot > 0),
    add check ((state = 'REFUSED') = (refusal is not null));
