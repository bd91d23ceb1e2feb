export const RUNTIME_FLAGS: readonly string[];
export function runtimeNode(): string;
