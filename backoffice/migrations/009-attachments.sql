-- Files that devices send for requests. They lie in a folder, each encrypted with a key of its own that is only here:
-- who has the folder alone can read nothing, and deleting the row makes every copy of the file unreadable.
create table attachment_file (
  centre_id uuid not null references centre,
  -- SHA-256 of the plain bytes
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  bytes bigint not null check (bytes > 0),
  file_key bytea not null,
  asked_at timestamptz not null,
  -- When all of it was here and had this very hash; null while it is on its way.
  verified_at timestamptz,
  primary key (centre_id, hash)
);
-- What a file belongs to.
create table attachment_link (
  attachment_id uuid primary key,
  request_id uuid not null,
  centre_id uuid not null,
  hash text not null,
  foreign key (centre_id, hash) references attachment_file on delete cascade
);
create index attachment_link_of_request on attachment_link (request_id);
create index attachment_link_of_file on attachment_link (centre_id, hash);
