/** What an upload is for: a photo or a document of a case, or a picture of the catalogue. */
export const attachmentKinds = ['photo', 'document', 'catalogue'] as const
export type AttachmentKind = (typeof attachmentKinds)[number]

export type Attachment = {
  id: string
  kind: AttachmentKind
  /** Of what is kept, not of what was sent: pictures are drawn anew. */
  mediaType: 'image/webp' | 'application/pdf'
  bytes: number
  /** In pixels; null for a document. */
  width: number | null
  height: number | null
  /** The case that it belongs to; null: not taken by a case yet, or of the catalogue. */
  caseId: string | null
  addedBy: string
  addedAt: Date
}

/** What is kept beside and shown to nobody: where the bytes lie, and what they hash to. */
export type Stored = Attachment & { key: string; thumbKey: string | null; sha256: Uint8Array }

/** May a viewer see this case? `cases` answers it; attachments know cases by id only. */
export type MaySeeCase = (caseId: string) => Promise<boolean>
