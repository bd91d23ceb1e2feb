-- Keys of institutions' systems and of administrators; only their hashes are kept.
create table api_key (
  key_hash text primary key,
  name text not null,
  -- Null: the key of an administrator.
  institution_id text,
  scopes text[] not null,
  created_at timestamptz not null,
  revoked_at timestamptz
);

create table signing_key (
  singleton boolean primary key default true check (singleton),
  private_key text not null,
  public_key text not null
);

create table catalogue_pack (
  version bigint primary key,
  body text not null,
  signature text not null
);
