// Writes the documents that are made from the code: `npm run docs`.
import { writeFileSync } from 'node:fs'
import { lifecyclePage } from './lifecycle.ts'
import { migratedSchema } from './migrated-schema.ts'

writeFileSync('docs/lifecycle.md', lifecyclePage())
writeFileSync('db/schema.sql', await migratedSchema())
console.log('Written: docs/lifecycle.md, db/schema.sql')
