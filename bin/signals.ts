/**
 * From now on SIGTERM and SIGINT don't end the process but are answered here; asked a second
 * time, it ends at once.
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

/** Waits for a promise that by itself would keep no process alive, such as the above. */
export async function stayUntil<T>(promise: Promise<T>): Promise<T> {
  const stay = setInterval(() => {}, 2 ** 30)
  try {
    return await promise
  } finally {
    clearInterval(stay)
  }
}
