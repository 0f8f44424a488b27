import { useDesk } from '../desk.ts'
import * as m from '../messages/compiled/messages.js'
import { titled } from '../title.ts'
import { BenchPage } from '../ui/bench-page.tsx'

export const meta = titled(() => m.nav_bench())

export default function BenchHome() {
  const { signedIn } = useDesk()
  if (!signedIn) return null
  return (
    <BenchPage head={m.nav_bench()} signedIn={signedIn}>
      <h1>{m.bench_scan_title()}</h1>
    </BenchPage>
  )
}
