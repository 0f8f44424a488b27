/**
 * From now on SIGTERM and SIGINT don't end the process but are answered here; asked a second
 * time, it ends at once. Listening keeps no process alive: serving and working off jobs do.
 */
export function listenForEnd(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'])
      process.once(signal, () => {
        resolve(signal)
        process.once(signal, () => process.exit(1))
      })
  })
}
