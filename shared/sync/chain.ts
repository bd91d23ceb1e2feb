import type { PersonalPart, StoredEvent } from '#shared/domain/event.ts';
import { canonicalJson } from '#shared/lib/canonicalJson.ts';
import type { JsonObject } from '#shared/lib/json.ts';

/** SHA-256 of a UTF-8 text as lower-case hex; given by the process that runs this code. */
export type Sha256 = (text: string) => string;

/** The link before a device's first event. */
export const GENESIS_HASH = '0'.repeat(64);

/** An event before its hash is known. */
export type UnsealedEvent = Omit<StoredEvent, 'hash'>;

/**
 * Hash of an event over canonical JSON (RFC 8785). Of personal data only the salted hash enters,
 * so erasing the rows leaves the chain valid.
 */
export function eventHash(event: UnsealedEvent, sha256: Sha256): string {
  const { personal, ...facts } = event;
  return sha256(
    canonicalJson({ ...facts, personal: personal.map(({ subjectId, hash }) => ({ subjectId, hash })) }),
  );
}

export function personalHash(salt: string, data: JsonObject, sha256: Sha256): string {
  return sha256(`${salt}\n${canonicalJson(data)}`);
}

export type ChainFault = {
  readonly deviceSeq: number;
  readonly fault: 'hash' | 'link' | 'sequence' | 'personal';
};

/** The first fault of a device's run of events after `previous`, or null when every link holds. */
export function verifyChain(
  previous: { readonly deviceSeq: number; readonly hash: string },
  events: readonly StoredEvent[],
  sha256: Sha256,
): ChainFault | null {
  let { deviceSeq, hash } = previous;
  for (const event of events) {
    deviceSeq += 1;
    if (event.deviceSeq !== deviceSeq) return { deviceSeq, fault: 'sequence' };
    if (event.prevHash !== hash) return { deviceSeq, fault: 'link' };
    const { hash: claimed, ...unsealed } = event;
    if (eventHash(unsealed, sha256) !== claimed) return { deviceSeq, fault: 'hash' };
    if (!event.personal.every((part) => personalMatches(part, sha256)))
      return { deviceSeq, fault: 'personal' };
    hash = claimed;
  }
  return null;
}

function personalMatches(part: PersonalPart, sha256: Sha256): boolean {
  if (part.salt === undefined || part.data === undefined) return true;
  return personalHash(part.salt, part.data, sha256) === part.hash;
}
