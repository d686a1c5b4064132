-- The four roles of Waymark and its database, for a PostgreSQL 18 server of your own. Run once, as a superuser, with psql:
--
--   export WAYMARK_OWNER_PASSWORD=… WAYMARK_STAFF_PASSWORD=… WAYMARK_PUBLIC_PASSWORD=… WAYMARK_SYSTEM_PASSWORD=…
--   psql -X -v ON_ERROR_STOP=1 -f deploy/roles.sql "postgresql://postgres@db.example/postgres"
--
-- The names are fixed: the migrations give rights to exactly these roles. docs/security.md says what each may do.
\getenv owner_password WAYMARK_OWNER_PASSWORD
\getenv staff_password WAYMARK_STAFF_PASSWORD
\getenv public_password WAYMARK_PUBLIC_PASSWORD
\getenv system_password WAYMARK_SYSTEM_PASSWORD

-- A password that is missing stops the script here, with a syntax error at its name, before anything is made.
select length(:'owner_password') >= 16 and length(:'staff_password') >= 16
	and length(:'public_password') >= 16 and length(:'system_password') >= 16 as long_enough \gset
\if :long_enough
\else
	do $$ begin raise exception 'each of the four passwords needs 16 characters or more'; end $$;
\endif

-- The server must not write the passwords below into its log.
set log_statement = 'none';
set log_min_error_statement = 'panic';

-- Owns the tables; for migrations and the seed only. Row-level security binds it too.
create role waymark_owner login nosuperuser nocreatedb nocreaterole nobypassrls password :'owner_password';
-- Staff at work: row-level security, by the session that Postgres looks up itself.
create role waymark_staff login nosuperuser nocreatedb nocreaterole nobypassrls password :'staff_password';
-- Readers: published content, and nothing else.
create role waymark_public login nosuperuser nocreatedb nocreaterole nobypassrls password :'public_password';
-- Accounts, sessions, limits and the audit's ends; no client file.
create role waymark_system login nosuperuser nocreatedb nocreaterole nobypassrls password :'system_password';

create database waymark owner waymark_owner template template0 encoding 'UTF8' locale 'C.UTF-8';
revoke all on database waymark from public;
grant connect on database waymark to waymark_staff, waymark_public, waymark_system;
