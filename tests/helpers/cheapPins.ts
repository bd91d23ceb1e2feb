import type { PinCost } from '#electron/office/pins.ts';

/** Stretching the PINs of a demonstration is a fifth of a test's work, and protects nothing there. */
export const CHEAP_PINS: PinCost = { N: 2, r: 8, p: 1 };
