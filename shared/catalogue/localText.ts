import { z } from 'zod';

export const filled = z.string().trim().min(1);
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(80);

/** Latvian and English always; Russian and Ukrainian where a client reads it and the centre offers them. */
export const localTextSchema = z.strictObject({
  lv: filled,
  en: filled,
  ru: filled.optional(),
  uk: filled.optional(),
});
export type LocalText = z.infer<typeof localTextSchema>;
