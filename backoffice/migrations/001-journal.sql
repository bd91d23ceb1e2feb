-- The journal of all centres, the feeds that carry it on, and the states folded from it.

create table history (
  singleton boolean primary key default true check (singleton),
  -- Random; another one says that history was restored and cursors are worthless.
  epoch text not null,
  -- First serial of a year nobody has leased from yet; raised after a restore, because the leases
  -- given after the backup are not known any more.
  first_serial bigint not null default 1
);

create table centre (
  id uuid primary key,
  code text not null unique check (code ~ '^[A-Z]{3}$'),
  name text not null
);

create table device (
  id uuid primary key,
  centre_id uuid not null references centre,
  name text not null
);

-- One row each time a device was let in; a copied device file gets a new incarnation.
create table enrolment (
  device_id uuid not null references device,
  incarnation bigint not null,
  token_hash text not null unique,
  public_key text not null,
  code_hash text not null,
  enrolled_at timestamptz not null,
  last_push_at timestamptz,
  -- The head of the device's chain as far as it has arrived.
  device_seq bigint not null default 0,
  head text not null,
  -- Events up to here are in a finished backup; the device may let go of its copies.
  backed_up_seq bigint not null default 0,
  primary key (device_id, incarnation)
);

create table enrolment_code (
  code_hash text primary key,
  centre_id uuid not null references centre,
  expires_at timestamptz,
  is_reusable boolean not null default false,
  used_by uuid
);

-- Payload and actor are `json`, not `jsonb`: the text is kept as it came, because its hash is in the chain.
create table event (
  id uuid primary key,
  position bigint generated always as identity,
  device_id uuid not null,
  incarnation bigint not null,
  device_seq bigint not null,
  aggregate text not null,
  aggregate_id uuid not null,
  type text not null,
  version bigint not null,
  at bigint not null,
  clock_offset_ms bigint not null,
  actor json not null,
  command_id uuid not null,
  undo_of uuid,
  payload json not null,
  prev_hash text not null,
  hash text not null,
  verdict text not null check (verdict in ('applied', 'contradicted')),
  reason text,
  unique (device_id, incarnation, device_seq)
);
create index event_of_aggregate on event (aggregate, aggregate_id, position);

-- Erasing clears salt and data; the hash stays, for the chain.
create table event_personal (
  event_id uuid not null references event,
  ordinal integer not null,
  subject_id uuid not null,
  hash text not null,
  salt text,
  data json,
  primary key (event_id, ordinal)
);
create index event_personal_of_subject on event_personal (subject_id);

-- Whose data was erased. A device that was away may still send some; it is not taken in.
create table erasure (
  subject_id uuid primary key,
  event_id uuid not null
);

-- Events that came a second time in another incarnation of their device, after it was enrolled anew.
create table resealed_event (
  device_id uuid not null,
  incarnation bigint not null,
  device_seq bigint not null,
  event_id uuid not null references event,
  hash text not null,
  primary key (device_id, incarnation, device_seq)
);

create table aggregate (
  kind text not null,
  id uuid not null,
  state json,
  primary key (kind, id)
);

create table register_number (
  number text primary key,
  request_id uuid not null
);

create table lease_counter (
  centre_id uuid not null references centre,
  year integer not null,
  next_serial bigint not null,
  primary key (centre_id, year)
);
create table lease (
  centre_id uuid not null references centre,
  year integer not null,
  first_serial bigint not null,
  last_serial bigint not null check (last_serial >= first_serial),
  device_id uuid not null,
  incarnation bigint not null,
  leased_at timestamptz not null,
  primary key (centre_id, year, first_serial)
);

-- `centre/<uuid>` or `institution/<id>`. The feed is also the device of the back-office's own events.
create table feed (
  id text primary key,
  last_seq bigint not null default 0,
  device_id uuid not null unique,
  incarnation bigint not null default 1,
  device_seq bigint not null default 0,
  head text not null
);

create table feed_entry (
  feed_id text not null references feed,
  seq bigint not null,
  event_id uuid not null references event,
  -- A page never ends inside a transaction.
  tx xid8 not null default pg_current_xact_id(),
  primary key (feed_id, seq)
);

create table aggregate_reader (
  kind text not null,
  aggregate_id uuid not null,
  feed_id text not null references feed,
  primary key (kind, aggregate_id, feed_id)
);

-- A number taken without the feed's lock could be committed after a higher one, and a reader that has passed
-- would never see it. So the row in `feed` must have been raised by this very transaction, to this very number.
create function refuse_unlocked_feed_entries() returns trigger language plpgsql as $$
declare
  faulty text;
begin
  select added.feed_id into faulty
  from (
    select feed_id, min(seq) as first, max(seq) as last, count(*) as entries from added_entry group by feed_id
  ) added
  left join feed on feed.id = added.feed_id and feed.xmin = pg_current_xact_id()::xid
  where feed.id is null
    or feed.last_seq <> added.last
    or added.entries <> added.last - added.first + 1
    or (
      added.first > 1
      and not exists (
        select from feed_entry before where before.feed_id = added.feed_id and before.seq = added.first - 1
      )
    )
  limit 1;
  if faulty is not null then
    raise exception 'entries of feed % were added without its lock', faulty;
  end if;
  return null;
end $$;
create trigger feed_entries_under_lock
  after insert on feed_entry referencing new table as added_entry
  for each statement execute function refuse_unlocked_feed_entries();

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end $$;
create trigger feed_entries_stay before update or delete on feed_entry
  for each statement execute function refuse_change();
create trigger events_stay before update or delete on event
  for each statement execute function refuse_change();

create table backup (
  id bigint generated always as identity primary key,
  begun_at timestamptz not null,
  finished_at timestamptz
);
create table backup_head (
  backup_id bigint not null references backup,
  device_id uuid not null,
  incarnation bigint not null,
  device_seq bigint not null,
  primary key (backup_id, device_id, incarnation)
);
