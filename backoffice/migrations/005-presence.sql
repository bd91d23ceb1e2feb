-- What a centre last said of who could answer others: counts and institutions, no names. Only the latest is kept.
create table centre_presence (
  centre_id uuid primary key references centre,
  report json not null,
  reported_at timestamptz not null
);
