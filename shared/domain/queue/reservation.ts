/** Why only some may call a client who was handed on; both absent for everybody else. */
export type Reserved = {
  readonly reservedFor?: string | null;
  readonly institutionId?: string | null;
};

/** Who works at a desk, and for which institutions; null speaks for all. */
export type Occupant = {
  readonly staffId?: string;
  readonly institutions?: readonly string[] | null;
};

export function isKeptFromOthers(desk: Occupant, { reservedFor, institutionId }: Reserved): boolean {
  if (reservedFor) return reservedFor !== desk.staffId;
  if (institutionId && desk.institutions) return !desk.institutions.includes(institutionId);
  return false;
}

/** Nobody waits for a person who is not at work. */
export function withoutAbsent<Entry extends Reserved>(
  entry: Entry,
  isAtWork: (staffId: string) => boolean,
): Entry {
  return entry.reservedFor && !isAtWork(entry.reservedFor) ? { ...entry, reservedFor: null } : entry;
}
