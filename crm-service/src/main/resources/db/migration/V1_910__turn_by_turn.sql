-- Live calls could be chosen, and were held turn by turn.
select set_config('moked.businesses', '*', true);
update business set definition = jsonb_set(definition, '{voiceMode}', '"TURN_BY_TURN"')
where definition ->> 'voiceMode' = 'LIVE';
