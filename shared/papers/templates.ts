import asked1 from './templates/asked-1.json' with { type: 'json' };
import confirmation1 from './templates/confirmation-1.json' with { type: 'json' };
import deeds1 from './templates/deeds-1.json' with { type: 'json' };
import delegation1 from './templates/delegation-1.json' with { type: 'json' };
import form1 from './templates/form-1.json' with { type: 'json' };
import handover1 from './templates/handover-1.json' with { type: 'json' };
import receipt1 from './templates/receipt-1.json' with { type: 'json' };
import reply1 from './templates/reply-1.json' with { type: 'json' };
import type { PaperId } from '#shared/papers/paperIds.ts';
import { paperTemplateSchema, type PaperTemplate } from '#shared/papers/template.ts';
import type { LocalDate } from '#shared/lib/time.ts';

/** Every version there ever was, the oldest first: what was printed by one is printed by it again. */
const VERSIONS = {
  receipt: [receipt1],
  asked: [asked1],
  delegation: [delegation1],
  deeds: [deeds1],
  handover: [handover1],
  reply: [reply1],
  confirmation: [confirmation1],
  form: [form1],
} satisfies Record<PaperId, readonly unknown[]>;

const known = new Map<PaperId, readonly PaperTemplate[]>();

export function versionsOfPaper(id: PaperId): readonly PaperTemplate[] {
  let versions = known.get(id);
  if (!versions) known.set(id, (versions = VERSIONS[id].map((each) => paperTemplateSchema.parse(each))));
  return versions;
}

/** The newest that is valid on the day; the first one before that. */
export function templateOn(id: PaperId, day: LocalDate): PaperTemplate {
  const versions = versionsOfPaper(id);
  const template = versions.findLast(({ validFrom }) => validFrom <= day) ?? versions[0];
  if (!template) throw new Error(`no form of the paper ${id}`);
  return template;
}

/** Null for one that only a newer program has. */
export function templateOfVersion(id: PaperId, version: number): PaperTemplate | null {
  return versionsOfPaper(id).find((each) => each.version === version) ?? null;
}
