import type { Desk } from './desk.ts'

/** A unit that stood in the register before the journey: sold by the maker thirty days ago. */
export const inTerm = async ({ world }: Desk): Promise<string> => (await world.device()).serial

/** Sold by the maker three years ago. */
export const outOfTerm = async ({ world }: Desk): Promise<string> => {
  const dates = { madeOn: '2023-08-01', shippedOn: '2023-09-01', soldOn: '2023-09-20' }
  return (await world.device(dates)).serial
}
