-- The directory as HSDS 3 knows it: what a service asks and costs, where it is, and who looked it up last.
alter table organization add column description text;
alter table service add column email text, add column eligibility text, add column fees text, add column application text,
	add column schedule text, add column documents text[], add column verified_by uuid, add column version integer not null default 1;

create table service_location (
	id uuid not null,
	service_id uuid not null,
	name text,
	address text,
	city text,
	region text,
	postal_code text,
	country char(2) not null,
	latitude double precision,
	longitude double precision,
	hidden boolean not null default false,
	constraint service_location_pkey primary key (id),
	constraint service_location_place check ((latitude is null) = (longitude is null))
);
create index service_location_service_id_idx on service_location (service_id);
alter table service_location add constraint service_location_service_id_fkey
	foreign key (service_id) references service (id) on delete cascade on update cascade;

grant select (email, eligibility, fees, application, schedule, documents) on service to waymark_public;
grant select on service_location to waymark_public, waymark_staff, waymark_system;
grant insert, update, delete on service_location to waymark_staff;
alter table service_location enable row level security;
create policy staff_read on service_location for select to waymark_staff, waymark_system using (true);
create policy keepers on service_location for all to waymark_staff
	using ((select waymark_role()) in ('administrator', 'editor'))
	with check ((select waymark_role()) in ('administrator', 'editor'));
-- An address that somebody could be followed to is for staff alone.
create policy listed on service_location for select to waymark_public
	using (not hidden and exists (select from service s where s.id = service_id and s.listed));
create trigger content_changed after insert or update or delete on service_location
	for each statement execute function waymark_content_changed();
