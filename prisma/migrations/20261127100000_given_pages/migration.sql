-- Readers may learn to which substance a version belonged that somebody was given once; its text stays with the centre.
create function waymark_given_substance(guide_path text, language text, version integer) returns integer
language sql stable security definer set search_path = public, pg_temp as $$
	select coalesce(s.substance, v.substance)
	from guide g join guide_version v on v.guide_id = g.id and v.locale = language and v.number = version
	left join guide_version s on s.id = v.source_version_id
	where g.path = guide_path
$$;
revoke execute on function waymark_given_substance(text, text, integer) from public;
grant execute on function waymark_given_substance(text, text, integer) to waymark_public;
