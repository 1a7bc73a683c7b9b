select set_config('moked.businesses', '*', true);

update business set definition = definition || '{"breaks": []}';
