-- Whoever asks to be erased is erased whole, whichever of their merged files it is asked on: the file that is worked with and
-- all that were merged into it. The ids that were erased; none: not theirs to erase.
create or replace function waymark_erase_client(file uuid) returns uuid[]
language plpgsql security definer set search_path = public, pg_temp as $$
declare
	kept uuid;
	files uuid[];
	one uuid;
begin
	if waymark_role() <> 'supervisor' then
		return '{}';
	end if;
	kept := coalesce((select m.kept_id from client_merge m where m.merged_id = file and m.undone_at is null), file);
	perform set_config('waymark.client', kept::text, true);
	if not exists (select from client c where c.id = kept and c.centre_id = any (waymark_centres())) then
		perform set_config('waymark.client', '', true);
		return '{}';
	end if;
	select array[kept] || coalesce(array_agg(m.merged_id), '{}') into files
		from client_merge m where m.kept_id = kept and m.undone_at is null;
	foreach one in array files loop
		perform waymark_erase_file(one);
	end loop;
	return files;
end $$;

-- Reading numbers locks nothing: marked months are counted before, each in a transaction of its own (lib/reports/read.ts). A
-- reader that counted while it read could hold up, and be held up by, whoever changes files with a long history.
drop function waymark_indicators(uuid[], date, date);
create function waymark_indicators(asked uuid[], first date, last date)
returns table (indicator text, dimension text, value text, count bigint)
language sql stable security definer set search_path = public, pg_temp as $$
	with seen as materialized (
		select m.* from indicator_month m
		where m.centre_id = any (waymark_report_centres(asked)) and m.month between first and last
	)
	select s.indicator, s.dimension, s.value, sum(s.count) from seen s group by 1, 2, 3
	union all
	select s.indicator, 'centre', s.centre_id::text, sum(s.count) from seen s where s.dimension = 'total' group by 1, 3
	union all
	select s.indicator, 'month', to_char(s.month, 'YYYY-MM'), sum(s.count) from seen s where s.dimension = 'total' group by 1, 3
$$;
revoke execute on function waymark_indicators(uuid[], date, date) from public;
grant execute on function waymark_indicators(uuid[], date, date) to waymark_staff;

-- Who was given a version of a guide is asked for within a centre.
drop index guide_handout_version_id_idx;
create index guide_handout_centre_id_version_id_idx on guide_handout (centre_id, version_id);
