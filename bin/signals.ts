/** Waits for SIGTERM or SIGINT. Asked a second time, the process ends at once. */
export function untilAskedToEnd(): Promise<string> {
  return new Promise((resolve) => {
    // Waiting for a signal keeps no process alive; one that only works off jobs must stay.
    const stay = setInterval(() => {}, 2 ** 30)
    for (const signal of ['SIGTERM', 'SIGINT'])
      process.once(signal, () => {
        clearInterval(stay)
        resolve(signal)
        process.once(signal, () => process.exit(1))
      })
  })
}
