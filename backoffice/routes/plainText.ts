import { z } from 'zod';

/** Words that a database can keep and a screen can show. */
export function plainText(max: number) {
  return z
    .string()
    .max(max)
    .refine((value) => !value.includes('\0') && value.isWellFormed(), 'must be plain text');
}
