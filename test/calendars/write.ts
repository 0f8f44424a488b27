// Writes the years that are shipped, from the packages that publish them: `npm run calendars`.
import { writeFileSync } from 'node:fs'
import { publishedYears } from './published-years.ts'

const file = 'src/organizations/published-years.json'
writeFileSync(file, `${JSON.stringify(publishedYears(), null, 2)}\n`)
console.log(`Written: ${file}; mend its format with \`npx biome check --write ${file}\``)
