-- What the government decided of a year's working days, as an administrator entered it; the program's own years are not here.
create table calendar_year (
  year int primary key,
  moved jsonb not null,
  holidays jsonb not null
);
