-- Ratings cannot be joined to anything: no visit, client, staff, device or command, no time, no serial number.
-- One partition a month, rewritten in the order of the random ids at every release (see storage/ratings.ts).
create table rating (
  id uuid not null,
  period_to date not null,
  period_from date not null,
  centre_id uuid not null references centre,
  service smallint not null check (service between 1 and 5),
  manner smallint check (manner between 1 and 5),
  tags text[] not null,
  primary key (id, period_to)
) partition by range (period_to);
