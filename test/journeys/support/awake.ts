import type { Page } from '@playwright/test'

/** Opens a page of the console and waits until it is awake: what is pressed from now on is heard. */
export async function openAwake(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await page.evaluate(async () => {
    // React marks what it has taken over; what it listens by is put up soon after.
    const taken = () => Object.keys(document.body).some((key) => key.startsWith('__react'))
    const turn = () => new Promise((resolve) => requestIdleCallback(resolve))
    const end = performance.now() + 30_000
    while (!taken() && performance.now() < end) await turn()
    if (!taken()) throw new Error(`${document.title} never woke up.`)
    await turn()
  })
}
