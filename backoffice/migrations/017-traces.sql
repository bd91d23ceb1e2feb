-- Where bytes of erased people may still lie although no row holds them: tables that have to be rewritten, and the write-ahead log
-- (`wal`) after them. A row goes once its place is clean.
create table trace (
  place text primary key check (place in ('event_personal', 'aggregate', 'attachment_file', 'wal')),
  -- The last transaction that erased.
  erased_by xid8 not null,
  erased_at timestamptz not null,
  -- When it is tried next, in milliseconds.
  due_at bigint not null
);

-- Statistics keep samples of a column's values: salts and keys of files must not outlive their rows there. Setting the type
-- anew, to what it is, lets go of samples that were taken.
alter table event_personal alter column salt set statistics 0, alter column salt type text;
alter table attachment_file alter column file_key set statistics 0, alter column file_key type bytea;
