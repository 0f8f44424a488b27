/** The one clock. Composition hands it out; tests hold it; nothing else reads the time. */
export type Clock = () => Date

export const systemClock: Clock = () => new Date()
