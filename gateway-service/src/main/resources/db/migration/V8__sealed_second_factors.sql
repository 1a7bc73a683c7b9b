-- Secrets of authenticator apps are kept sealed from here on. Those that were not are gone, and recovery codes with
-- them where no passkey is left that they would stand in for: these accounts log in by password and begin anew.
delete from recovery_code where account_id not in (
    select a.id from account a
        join user_entities u on u.name = a.email
        join user_credentials c on c.user_entity_user_id = u.id);
delete from totp;
alter table totp rename column secret to sealed_secret;
