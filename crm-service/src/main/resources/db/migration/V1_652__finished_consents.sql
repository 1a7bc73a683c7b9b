-- Who comes back from Google twice with the same, as one does whose connection broke, hears what came of it.
alter table google_consent
    add taken boolean not null default false,
    add connection_id uuid;
