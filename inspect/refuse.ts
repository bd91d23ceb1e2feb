import { AppError } from '#shared/api/errors.ts';

/** Why a file is not taken; what to do next stands in the words of the screen (`errors.rule.attachment.…`). */
export type FileRule =
  | 'attachment.empty'
  | 'attachment.tooLarge'
  | 'attachment.unknownKind'
  | 'attachment.program'
  | 'attachment.officeDocument'
  | 'attachment.macros'
  | 'attachment.archive'
  | 'attachment.archiveInArchive'
  | 'attachment.pdfActive'
  | 'attachment.pdfLocked'
  | 'attachment.pictureTooLarge'
  | 'attachment.damaged';

export function refusedFile(rule: FileRule): AppError {
  return new AppError({ code: 'refused', rule });
}
