-- Finer permissions of institutions' keys: those that exist may do what they could before.
update api_key set scopes = scopes || '{documents:read}'
where institution_id is not null and 'requests:read' = any(scopes);
update api_key set scopes = scopes || '{results:write}'
where institution_id is not null and 'requests:write' = any(scopes);

-- Addresses that institutions are told at when there is news for them. What is told is read from their feed, one
-- entry after another, so a message that could not be handed over is never lost and never overtaken.
create table webhook (
  id uuid primary key,
  institution_id text not null,
  url text not null,
  -- Signs each message, so it is kept as it is.
  secret text not null,
  created_at timestamptz not null,
  -- Up to here the institution has been told.
  sent_seq bigint not null,
  -- When the next message may go out, in milliseconds; ahead of now while a sender is at it.
  due_at bigint not null,
  failures integer not null default 0,
  failing_since bigint,
  last_problem text,
  -- Given up; it is told nothing until somebody resumes it.
  dead_at bigint,
  unique (institution_id, url)
);
create index webhook_due on webhook (due_at) where dead_at is null;

-- Files that institutions send as results; they lie where files of devices do. What they are was seen when they came.
create table result_file (
  attachment_id uuid primary key references attachment_link on delete cascade,
  kind text not null,
  pages integer,
  signatures integer not null,
  uploaded_at timestamptz not null
);
