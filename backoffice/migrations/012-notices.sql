-- Occasions to tell a client of something, until they were told or need not be. Numbers, addresses and texts are never here:
-- they are read from the client's card right before a message goes out.
create table notice (
  -- The event that gave occasion; also the key under which the notifier sends once.
  notice_id uuid primary key,
  request_id uuid not null,
  about text not null,
  question_id uuid,
  is_by_person boolean not null,
  -- When it is looked at next, in milliseconds; null: it is over.
  due_at bigint,
  -- Not sent at this moment or later.
  limit_at bigint not null,
  tries integer not null default 0,
  -- When it went out without a clear answer; null: nothing of it can be on its way.
  unclear_since bigint,
  -- When the notifier took it; null: it has not.
  taken_at bigint
);
create index notice_due on notice (due_at) where due_at is not null;
