-- Acts prepared under a delegation, until the portal has answered.
create table submission (
  act_id uuid primary key,
  delegation_id uuid not null,
  request_id uuid not null,
  -- When the gateway looks at it next, in milliseconds; null: it has been answered.
  due_at bigint,
  tries integer not null default 0,
  -- When it went out without a clear answer; null: nothing of it can be on its way.
  sent_at bigint,
  is_filed boolean not null default false
);
create index submission_due on submission (due_at) where due_at is not null;
create index submission_of_request on submission (request_id);
