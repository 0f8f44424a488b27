// The files named in MAKEGOOD_TESTS, all in this process, each as a suite of its own: so that
// `before` and `after` of a file are its own, and a file that breaks breaks nothing else.
import { suite } from 'node:test'
import { pathToFileURL } from 'node:url'

const files: string[] = JSON.parse(process.env.MAKEGOOD_TESTS ?? '[]')

for (const file of files)
  suite(file, async () => {
    await import(pathToFileURL(file).href)
  })
