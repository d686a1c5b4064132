-- Readers are told when a translation renders an English text that has changed in substance since. The public role
-- cannot see versions that are no longer published; it may learn to which substance one belonged, and nothing else.
create function waymark_version_substance(version uuid) returns integer
language sql stable security definer set search_path = public, pg_temp as $$
	select substance from guide_version where id = version
$$;
revoke execute on function waymark_version_substance(uuid) from public;
grant execute on function waymark_version_substance(uuid) to waymark_public, waymark_staff, waymark_system;
