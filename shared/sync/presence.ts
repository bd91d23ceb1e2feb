import { z } from 'zod';

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** Who of a centre could answer others now: counts and institutions, no names (LVL-10, TEL-07). */
export const presenceReport = z.strictObject({
  /** As the centre names itself below messages to clients; absent where it says nothing. */
  contact: z.string().max(120).optional(),
  /** It is a bus (MOB-01); absent where it is none. */
  isMobile: z.boolean().optional(),
  /** Specialists (level 2) at work. */
  specialists: z.int().min(0).max(500),
  /** Those of them who speak for every institution. */
  forAll: z.int().min(0).max(500),
  byInstitution: z
    .array(z.strictObject({ institutionId: z.string().max(80), count: z.int().min(0).max(500) }))
    .max(50),
  /** Minutes until the first of them is likely free; null when nobody is there. */
  freeInMinutes: z.int().min(0).nullable(),
  plan: z
    .array(
      z.strictObject({
        institutionId: z.string().max(80),
        weekday: z.int().min(0).max(6),
        ordinal: z.int().min(1).max(5).nullable(),
        from: time,
        to: time,
      }),
    )
    .max(60),
});

/** The other centres; those that never reported have a name only. */
export const presenceResponse = z.object({
  centres: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      /** Beside the report, whose readers may be older and refuse what they do not know. */
      isMobile: z.boolean().optional(),
      report: presenceReport.nullable(),
      reportedAt: z.int().nullable(),
    }),
  ),
});

export type PresenceReport = z.infer<typeof presenceReport>;
export type PresenceResponse = z.infer<typeof presenceResponse>;
