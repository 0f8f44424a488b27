import { formatCaseNumber } from '#kernel/case-number.ts'
import { type Language, textIn } from '#kernel/language.ts'
import { spokenDay } from '#kernel/spoken-day.ts'
import type { App } from '../../app-types.ts'
import { useDesk } from '../../desk.ts'
import * as m from '../../messages/compiled/messages.js'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { DoneLine } from '../../ui/done-line.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Plate } from '../../ui/plate.tsx'
import { headingOf } from '../case/heading.ts'

type Mine = Awaited<ReturnType<App['owners']['readBelongings']>> & { mail: string }
type Device = Mine['devices'][number]

const said: Readonly<Record<string, () => string>> = {
  bought: m.mine_did_bought,
  handed: m.mine_did_handed,
  kept: m.mine_did_kept,
  taken: m.mine_did_taken,
}

/** All that belongs to the mailbox: devices with their cover, purchases on the way, repairs. */
export function Belongings({ mine, did }: { mine: Mine; did: string | null }) {
  const heard = did !== null && Object.hasOwn(said, did) ? said[did]?.() : undefined
  return (
    <>
      <div className="grid gap-1">
        <h1>{m.mine_title()}</h1>
        <p className="text-small wrap-anywhere text-soft">{mine.mail}</p>
      </div>
      {heard && <DoneLine>{heard}</DoneLine>}
      <Devices mine={mine} />
      <ButtonLink size="touch" wide href="/mine/buy">
        {m.mine_buy()}
      </ButtonLink>
      <Repairs mine={mine} />
      <form method="post" className="grid justify-items-center">
        <input type="hidden" name="of" value="leave" />
        <Button kind="bare" icon="leave">
          {m.your_leave()}
        </Button>
      </form>
    </>
  )
}

const card = 'grid gap-1.5 rounded-control border border-edge px-4 py-3'

function Devices({ mine: { devices, purchases } }: { mine: Mine }) {
  const { language } = useDesk()
  return (
    <section className="grid gap-3" aria-labelledby="devices">
      <h2 id="devices">{m.mine_devices()}</h2>
      {devices.length + purchases.length === 0 && (
        <p className="text-soft">{m.mine_no_devices()}</p>
      )}
      <ul className="grid gap-3 empty:hidden">
        {devices.map((device) => (
          <li key={device.serial} className={card}>
            <DeviceCard device={device} />
          </li>
        ))}
        {purchases.map(({ serial, model, purchasedOn, accepted }) => (
          <li key={`${serial} ${purchasedOn} ${accepted}`} className={card}>
            <h3 className="text-body font-semibold">{textIn(model, language)}</h3>
            <p>
              <Plate kind="serial" value={serial} />
            </p>
            <p className="text-small text-soft">
              {accepted === null ? m.mine_told() : m.mine_declined()}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function DeviceCard({ device }: { device: Device }) {
  const { language } = useDesk()
  const { serial, model, openCase, handover } = device
  return (
    <>
      <h3 className="text-body font-semibold">{textIn(model, language)}</h3>
      <p>
        <Plate kind="serial" value={serial} />
      </p>
      <p className={device.cover?.covered ? 'font-medium text-done' : undefined}>
        {coverWords(device.cover, language)}
      </p>
      {openCase !== null && (
        <p className="text-small">{m.mine_in_repair({ number: formatCaseNumber(openCase) })}</p>
      )}
      {handover && (
        <p className="text-small wrap-anywhere">{m.mine_handing({ mail: handover.toMail })}</p>
      )}
      {openCase === null && (
        <div className="flex flex-wrap gap-x-5 gap-y-1">
          {!handover && (
            <form method="post" action="/report">
              <input type="hidden" name="of" value="next" />
              <input type="hidden" name="serial" value={serial} />
              <button type="submit" className="link min-h-11">
                {m.mine_report()} <Of serial={serial} />
              </button>
            </form>
          )}
          <a
            href={`/mine/hand/${encodeURIComponent(serial)}`}
            className="link flex min-h-11 items-center"
          >
            {handover ? m.mine_hand_change() : m.mine_hand()} <Of serial={serial} />
          </a>
        </div>
      )}
    </>
  )
}

/** Heard, not seen: which of several devices a link is about. */
const Of = ({ serial }: { serial: string }) => <span className="sr-only">{serial}</span>

function coverWords(cover: Device['cover'], language: Language): string {
  if (cover === null) return m.mine_cover_unknown()
  const day = cover.until && spokenDay(cover.until, language)
  if (cover.covered) return day ? m.mine_covered_until({ day }) : m.mine_covered()
  return day ? m.mine_cover_ended({ day }) : m.mine_not_covered()
}

function Repairs({ mine: { cases } }: { mine: Mine }) {
  const { language } = useDesk()
  return (
    <section className="grid gap-3" aria-labelledby="repairs">
      <h2 id="repairs">{m.mine_repairs()}</h2>
      {cases.length === 0 ? (
        <p className="text-soft">{m.mine_no_repairs()}</p>
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {cases.map(({ number, stage, model, openedOn }) => (
            <li key={number}>
              <form method="post">
                <input type="hidden" name="of" value="open" />
                <input type="hidden" name="number" value={number} />
                <button
                  type="submit"
                  className="flex min-h-14 w-full items-center gap-3 py-2 text-start hover:bg-ground"
                >
                  <span className="min-w-0 grow">
                    <span className="block font-medium">
                      {headingOf({ stage }, textIn(model, language))}
                    </span>
                    <span className="block text-small text-soft">
                      {formatCaseNumber(number)} ·{' '}
                      {m.mine_opened_on({ day: spokenDay(openedOn, language) })}
                    </span>
                  </span>
                  <Icon name="onward" />
                </button>
              </form>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
