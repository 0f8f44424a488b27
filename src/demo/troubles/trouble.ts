import type { WorkAction } from '#cases/work.ts'
import type { Language, Texts } from '#kernel/language.ts'
import type { ModelKey } from '../maker/models.ts'
import type { PictureKey } from '../pictures/pictures.ts'

type Words = readonly [string, ...string[]]

/** What is wrong with a unit, from the customer's words to the note of the repair. */
export type Trouble = {
  model: ModelKey
  /** What failed, by its key in the model. */
  component: string
  action: WorkAction
  /** As customers tell it, each in their own way. */
  faults: Readonly<{ en: Words } & Partial<Record<Language, Words>>>
  /** What the bench finds where nothing excludes it. */
  found: Texts
  picture: PictureKey
  /** The quotation's line for the part, net, and hours of labour in thousandths. */
  part: Texts
  price: string
  hoursMilli: number
  /** The note of the repair. */
  repaired: Texts
}

type Told = Omit<Trouble, 'model' | 'component' | 'action' | 'picture' | 'hoursMilli' | 'price'>

/** A trouble of one model, its words last. */
export const troubleOf =
  (model: ModelKey) =>
  (
    component: string,
    action: WorkAction,
    picture: PictureKey,
    [price, hoursMilli]: [price: string, hoursMilli: number],
    told: Told,
  ): Trouble => ({ model, component, action, picture, price, hoursMilli, ...told })
