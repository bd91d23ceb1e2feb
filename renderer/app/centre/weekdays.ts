/** Monday first, as in the opening hours. */
export const WEEKDAY_KEYS = [
  'staff.weekday.monday',
  'staff.weekday.tuesday',
  'staff.weekday.wednesday',
  'staff.weekday.thursday',
  'staff.weekday.friday',
  'staff.weekday.saturday',
  'staff.weekday.sunday',
] as const;
