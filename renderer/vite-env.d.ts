/** What Vite puts in place of these while building. */
interface ImportMeta {
  readonly env: { readonly DEV: boolean; readonly MODE: string };
}
