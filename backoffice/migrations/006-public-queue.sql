-- What the holder of a ticket may follow on a phone: number, state, counter, place. No names, and gone with the day.
create table queue_report (
  device_id uuid primary key,
  reported_at timestamptz not null,
  expires_at timestamptz not null
);
create table queue_ticket (
  -- SHA-256 of the ticket's secret
  key text primary key,
  device_id uuid not null references queue_report on delete cascade,
  ticket json not null
);
create index queue_ticket_of_device on queue_ticket (device_id);
