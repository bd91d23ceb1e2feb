-- When whose time is taken, by appointments that stand: two devices without a network may have given one time twice.
create table appointment_time (
  appointment_id uuid primary key,
  centre_id uuid not null,
  -- Counter or person.
  place text not null,
  from_ms bigint not null,
  to_ms bigint not null
);
create index appointment_time_of_place on appointment_time (centre_id, place, from_ms);
