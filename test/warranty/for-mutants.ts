// All tests of the pure core in one process, for `npm run mutation`: a process for each file would be
// most of the time.
import './cases.test.ts'
import './explanation.test.ts'
import './governing.test.ts'
import './standing.pure.test.ts'
import './rules-1.pure.test.ts'
import './identity-and-purchase.pure.test.ts'
import './channel-and-findings.pure.test.ts'
import './contracts-and-recalls.pure.test.ts'
import './since-purchase.pure.test.ts'
import './terms-of-their-own.pure.test.ts'
import './properties.test.ts'
import '../kernel/calendar-period.test.ts'
