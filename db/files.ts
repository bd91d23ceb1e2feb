/** Visits, clients, requests and the journal: everything a backup holds. */
export const DATABASE_FILE = 'lodzins.db';
/** The anonymous ratings; never in a backup, because two that differ by one rating would single it out. */
export const RATINGS_FILE = 'ratings.db';
