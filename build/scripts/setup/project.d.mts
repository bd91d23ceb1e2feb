export const projectRoot: string;
export function inProject(...segments: string[]): string;
export function say(message: string): void;
export function secondsSince(startMs: number): string;
