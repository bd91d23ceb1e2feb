// How all papers look.
export const INK = '#16212B';
export const QUIET = '#4F5B66';
export const ACCENT = '#0B6E75';
export const HAIRLINE = '#C9D1D8';
/** In points; pages have three sizes of running text at most. */
export const BODY_SIZE = 9.5;
