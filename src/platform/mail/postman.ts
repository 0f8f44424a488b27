/** A letter ready to go: plain text, one recipient. */
export type Letter = {
  /** The same for every try, so that mailboxes recognize a second copy by its Message-ID. */
  id: string
  /** What the recipient reads as the sender; its address is the desk's. */
  fromName: string
  to: string
  subject: string
  text: string
  /** BCP 47, for readers that speak mails aloud. */
  language: string
}

export type Delivery =
  | { delivered: true }
  /**
   * `lasting`: trying again is of no use. `reason` is a code (`550`, `ETIMEDOUT`), never the
   * server's words, which may repeat the address.
   */
  | { delivered: false; lasting: boolean; reason: string }

/** Carries letters out of the house. Not being able to is an answer, never thrown. */
export type Postman = {
  deliver(letter: Letter): Promise<Delivery>
  close(): void
}
