/** WALKS_SLOWED=4 slows the processor of each page four times, which shows what only a quick machine hides. */
export const SLOWED = Math.max(1, Number(process.env['WALKS_SLOWED'] ?? 1));
