import type { Clock } from './clock.ts'
import type { FileStore } from './files/store.ts'
import type { Postman } from './mail/postman.ts'
import type { Press } from './pdf/press.ts'
import type { Db } from './postgres/db.ts'
import type { Scanner } from './scanning/scanner.ts'
import type { Secrets } from './secrets.ts'
import type { SmsSender } from './sms/sms-sender.ts'

/** What every action is given first: the parts of the outside world that it may touch. */
export type Deps = {
  db: Db
  clock: Clock
  files: FileStore
  secrets: Secrets
  /** Where papers are set. */
  press: Press
  /** Where codes in photos are read. */
  scanner: Scanner
  /** Null: mail is kept and shown to the desk instead. */
  mail: Postman | null
  /** Null: no SMS leaves; one that is written is kept and shown to the desk. */
  sms: SmsSender | null
  /** Where people reach us, without a trailing slash, such as `https://service.example.com`. */
  publicUrl: string
}
