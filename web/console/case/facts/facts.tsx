import * as m from '../../../messages/compiled/messages.js'
import { ScrollRegion } from '../../parts/scroll-region.tsx'
import type { CaseData } from '../read-case.ts'
import { Contents } from './contents.tsx'
import { Details } from './details.tsx'
import { Files } from './files.tsx'
import { Money } from './money.tsx'
import { Parcels } from './parcels.tsx'
import { People } from './people.tsx'
import { Quotation } from './quotation.tsx'
import { Tasks } from './tasks.tsx'
import { Verdicts } from './verdicts.tsx'

/** What is known of a case, beside its line of time. */
export function Facts({ known }: { known: CaseData }) {
  return (
    <ScrollRegion
      label={m.facts()}
      look="grid content-start gap-6 border-line px-5 py-4 max-lg:border-t md:px-7"
    >
      <Verdicts known={known} />
      <div>
        {/* In two columns that balance themselves, whatever a case has of these. */}
        <div className="gap-8 sm:columns-2">
          <Quotation known={known} />
          <Money known={known} />
          <Parcels known={known} />
          <People known={known} />
          <Contents known={known} />
          <Details known={known} />
        </div>
        <Tasks known={known} />
        <Files known={known} />
      </div>
    </ScrollRegion>
  )
}
