-- A foreign key looks its row up once for every row that comes in; a day of a bus brings thousands. The same is asked
-- here once a statement. Neither events nor feeds are ever deleted, so nothing has to be watched on their side.
-- (As a subquery and not as a join: of new rows the planner knows nothing, and it would read the whole other table.)
alter table feed_entry drop constraint feed_entry_feed_id_fkey, drop constraint feed_entry_event_id_fkey;
alter table event_personal drop constraint event_personal_event_id_fkey;
alter table aggregate_reader drop constraint aggregate_reader_feed_id_fkey;

create function refuse_unknown_events() returns trigger language plpgsql as $$
begin
  if exists (select from added_row where (select id from event where event.id = added_row.event_id) is null) then
    raise foreign_key_violation using message = format('%s names an event that does not exist', tg_table_name);
  end if;
  return null;
end $$;
-- That the feed exists is seen by feed_entries_under_lock.
create trigger feed_entries_have_events
  after insert on feed_entry referencing new table as added_row
  for each statement execute function refuse_unknown_events();
create trigger event_personal_has_events
  after insert on event_personal referencing new table as added_row
  for each statement execute function refuse_unknown_events();

create function refuse_unknown_feeds() returns trigger language plpgsql as $$
begin
  if exists (select from added_row where (select id from feed where feed.id = added_row.feed_id) is null) then
    raise foreign_key_violation using message = format('%s names a feed that does not exist', tg_table_name);
  end if;
  return null;
end $$;
create trigger aggregate_readers_have_feeds
  after insert on aggregate_reader referencing new table as added_row
  for each statement execute function refuse_unknown_feeds();

-- As before, but the entry before the first new one is looked up by its key, however long the feed has grown.
create or replace function refuse_unlocked_feed_entries() returns trigger language plpgsql as $$
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
      and (
        select seq from feed_entry before where before.feed_id = added.feed_id and before.seq = added.first - 1
      ) is null
    )
  limit 1;
  if faulty is not null then
    raise exception 'entries of feed % were added without its lock', faulty;
  end if;
  return null;
end $$;
