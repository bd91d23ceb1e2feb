import { createPublicKey, verify } from 'node:crypto';
import { z } from 'zod';
import { packResponse, type PackResponse } from '#shared/sync/messages.ts';
import { calendarYearFault } from '#shared/lib/workingDays.ts';
import { calendarYearsSchema, type CalendarYear } from '#shared/lib/workingDaysCalendar.ts';
import { readMeta, writeMeta } from '#db/meta.ts';
import { keepCalendar } from '#electron/office/calendar.ts';
import type { Round } from '#electron/office/sync/round.ts';

const TAG_KEY = 'catalogue.tag';

/**
 * Fetches the catalogue when the back-office has another one. It is used only when its signature holds under the key
 * pinned at the enrolment and its content can be used; otherwise the one in use stays. @throws SyncProblem
 */
export async function fetchCatalogue(round: Round): Promise<void> {
  const { db, http, deps, status, refusedTag } = round;
  const tag = refusedTag.value ?? readMeta<string>(db, TAG_KEY);
  const answer = await http.call(
    '/catalogue/pack',
    tag === null ? {} : { headers: { 'if-none-match': tag } },
  );
  if (answer.status === 304 || answer.status === 404) return;
  const newTag = answer.headers.get('etag');
  const pack = readPack(answer.text);
  const calendar = pack && readCalendar(round.catalogueKey(), pack);
  if (!pack || !calendar || !isGenuine(round.catalogueKey(), pack) || !deps.setCatalogue(pack)) {
    deps.log.warn('catalogue refused');
    refusedTag.value = newTag;
    status.catalogueRefused(true);
    return;
  }
  keepCalendar(db, calendar);
  refusedTag.value = null;
  if (newTag !== null) writeMeta(db, TAG_KEY, newTag);
  status.catalogueRefused(false);
  deps.publish('settings', []);
}

function readPack(text: string): PackResponse | null {
  const parsed = packResponse.safeParse(jsonOrNull(text));
  return parsed.success ? parsed.data : null;
}

/** Null when it is not the back-office's or cannot be so; one of before has none. */
function readCalendar(publicKey: string, { calendar }: PackResponse): readonly CalendarYear[] | null {
  if (!calendar) return [];
  if (!isSigned(publicKey, calendar.body, calendar.signature)) return null;
  const { data } = calendarYearsSchema.safeParse(jsonOrNull(calendar.body));
  return data?.every((year) => calendarYearFault(year) === null) ? data : null;
}

const versioned = z.object({ version: z.int() });

/** The version stands in the signed text too, so an old text cannot come again under a new number. */
function isGenuine(publicKey: string, { version, body, signature }: PackResponse): boolean {
  if (!isSigned(publicKey, body, signature)) return false;
  const content = versioned.safeParse(jsonOrNull(body));
  return content.success && content.data.version === version;
}

function isSigned(publicKey: string, body: string, signature: string): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
    return verify(null, Buffer.from(body), key, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
