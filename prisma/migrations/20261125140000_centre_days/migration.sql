-- Days on which a centre opens otherwise than in its week, and where it is on the map.
alter table centre
	add column exceptional_days jsonb not null default '[]',
	add column latitude double precision check (latitude between -90 and 90),
	add column longitude double precision check (longitude between -180 and 180);
alter table centre add constraint centre_on_the_map check ((latitude is null) = (longitude is null));
grant select (exceptional_days, latitude, longitude) on centre to waymark_public;
