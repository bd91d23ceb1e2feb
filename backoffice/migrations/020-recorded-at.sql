-- When the back-office took the event in, in milliseconds; null: before this was kept. The clock of a device that was without a
-- network may have been years behind, and nothing that has just arrived is past its term.
alter table event add column recorded_at bigint;
