-- What readers looked for and did not find. The public role may add to the counts by one function and do nothing else here:
-- it cannot read, change or delete a line. What looks like personal data is refused, by the constraints too.
CREATE TABLE "search_miss" (
    "locale" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "words" TEXT NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "search_miss_pkey" PRIMARY KEY ("locale","day","words")
);

alter table search_miss add constraint search_miss_locale check (locale ~ '^[a-z]{2}$');
alter table search_miss add constraint search_miss_count check (count > 0);
alter table search_miss add constraint search_miss_nothing_personal check (
	char_length(words) between 2 and 80 and words !~ '[0-9]{3}' and words !~ '[@/\\<>]'
	and array_length(string_to_array(words, ' '), 1) <= 8);

alter table search_miss enable row level security;
alter table search_miss force row level security;
create policy counting on search_miss for all to waymark_owner using (true) with check (true);
create policy editors on search_miss for select to waymark_staff
	using ((select waymark_role()) in ('editor', 'translator'));
grant select on search_miss to waymark_staff;

-- Adds one to the count of some words today. A day keeps a thousand different lines a language, so that nobody can fill the
-- table; counts are kept for a year.
create function waymark_count_miss(asked_in text, asked text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare today date := (now() at time zone 'UTC')::date;
begin
	update search_miss set count = count + 1 where locale = asked_in and day = today and words = asked;
	if found then
		return;
	end if;
	if (select count(*) from search_miss where locale = asked_in and day = today) >= 1000 then
		return;
	end if;
	delete from search_miss where day < today - 365;
	insert into search_miss (locale, day, words) values (asked_in, today, asked)
		on conflict (locale, day, words) do update set count = search_miss.count + 1;
end $$;
revoke execute on function waymark_count_miss(text, text) from public;
grant execute on function waymark_count_miss(text, text) to waymark_public;
