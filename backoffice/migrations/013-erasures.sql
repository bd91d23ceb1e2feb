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
