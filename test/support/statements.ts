/** Each statement that the tests of this process sent, once: read by `test/zz-data-rules.test.ts`. */
const sent = new Set<string>()

export const collect = (text: string): void => {
  sent.add(text)
}

export const collected = (): string[] => [...sent]
