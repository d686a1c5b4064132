-- Permit routes and checklists: published content, seeded from files.
create table permit_route (
	key text primary key,
	destination_slug text not null references destination (slug) on update cascade on delete restrict,
	position integer not null,
	kind text not null,
	status text not null check (status in ('open', 'closed', 'none')),
	since date,
	purposes text[],
	qualifies jsonb not null,
	steps jsonb not null,
	guide text not null,
	checked_on date not null,
	sources jsonb not null,
	revision integer not null
);
create index permit_route_destination_slug_idx on permit_route (destination_slug);

create table permit_route_text (
	route_key text not null references permit_route (key) on update cascade on delete restrict,
	locale text not null,
	title text not null,
	summary text not null,
	conditions text[],
	steps jsonb not null,
	source_revision integer not null,
	native_reviewed_at timestamptz(3),
	primary key (route_key, locale)
);

create table checklist_item (
	key text primary key,
	destination_slug text not null references destination (slug) on update cascade on delete restrict,
	position integer not null,
	stage text not null,
	purposes text[],
	guide text,
	revision integer not null
);
create index checklist_item_destination_slug_idx on checklist_item (destination_slug);

create table checklist_item_text (
	item_key text not null references checklist_item (key) on update cascade on delete restrict,
	locale text not null,
	text text not null,
	source_revision integer not null,
	native_reviewed_at timestamptz(3),
	primary key (item_key, locale)
);

do $$
declare name text;
begin
	foreach name in array array['permit_route', 'permit_route_text', 'checklist_item', 'checklist_item_text']
	loop
		execute format('grant select on %I to waymark_public, waymark_staff, waymark_system', name);
		execute format('alter table %I enable row level security', name);
		execute format('create policy readers on %I for select to waymark_staff, waymark_public, waymark_system using (true)', name);
		execute format('create trigger content_changed after insert or update or delete on %I
			for each statement execute function waymark_content_changed()', name);
	end loop;
end $$;
