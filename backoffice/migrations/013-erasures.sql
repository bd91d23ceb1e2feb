-- Clients who asked to be erased. Looked at again when `due_at` (milliseconds) has come; gone once it is done.
create table erasure_request (
  client_id uuid primary key,
  due_at bigint not null,
  -- What stood against it at the last look, as it was written to the journal.
  kept text
);
create index erasure_request_due on erasure_request (due_at);

-- What one matter held about one person was erased, the matter itself stays. A device that was away may still send some; it is
-- not taken in.
create table erased_part (
  aggregate text not null,
  aggregate_id uuid not null,
  subject_id uuid not null,
  event_id uuid not null unique,
  primary key (aggregate_id, subject_id)
);
create unique index erasure_by_event on erasure (event_id);

-- Every entry of the ledger, with what its readers are known by.
create view erasure_entry as
  select event_id, 'client' as aggregate, subject_id as aggregate_id from erasure
  union all
  select event_id, aggregate, aggregate_id from erased_part;

-- Devices that have deleted what an entry of the ledger names.
create table erasure_confirmation (
  event_id uuid not null references event,
  device_id uuid not null references device,
  confirmed_at timestamptz not null,
  primary key (event_id, device_id)
);

-- When the device was last here, whether or not it had anything to send.
alter table device add column last_seen_at timestamptz;

-- How long each centre keeps what, in months by kind; centres without a row keep the usual terms.
create table centre_retention (
  centre_id uuid primary key references centre,
  terms json not null,
  -- Milliseconds: of two devices of a centre the later change counts.
  changed_at bigint not null
);

-- The pass through everything that holds personal data: `sweep` erases what is past its term on `day`, `preview` only counts it.
-- Where it is stands here, so that one that broke off goes on there.
create table retention_pass (
  singleton boolean primary key default true check (singleton),
  mode text not null check (mode in ('sweep', 'preview')),
  day date not null,
  kind text not null,
  after_id uuid not null,
  is_done boolean not null,
  swept_on date not null
);

-- Counts only, no ids: what the next sweep would erase, and what the sweeps have erased.
create table retention_preview (
  centre_id uuid not null references centre,
  kind text not null,
  count bigint not null,
  oldest_on date not null,
  primary key (centre_id, kind)
);
create table retention_log (
  day date not null,
  centre_id uuid not null references centre,
  kind text not null,
  count bigint not null,
  primary key (day, centre_id, kind)
);

-- A visit without a note has nothing personal of its client, and still says that the client was here.
create index event_of_client on event ((payload ->> 'clientId'))
  where aggregate in ('visit', 'appointment') and payload ->> 'clientId' is not null;
