/** The file cannot be trusted; nothing was taken from it. */
export class DamagedBackupError extends Error {
  constructor(finding: string) {
    super(`the backup is damaged: ${finding}`);
    this.name = 'DamagedBackupError';
  }
}
