/** What a colour may say. Each is shown with an icon and a word as well. */
export type Tone = 'neutral' | 'accent' | 'done' | 'warn' | 'error';
