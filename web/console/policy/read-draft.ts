import { mayDo } from '#access/permissions.ts'
import { componentClasses } from '#catalogue/model.ts'
import { proofKinds } from '#devices/proof.ts'
import { dayIn } from '#kernel/calendar.ts'
import { textIn } from '#kernel/language.ts'
import { evidenceKinds } from '#policy/exclusion.ts'
import type { Asked } from '../../forms/loading.ts'
import { viewerOf } from '../../forms/viewer-of.ts'

/** A draft with what it changes and what it would have changed. */
export async function readDraft(asked: Asked) {
  const { app, params, say, maker, now } = asked
  const viewer = viewerOf(asked)
  const id = params.id ?? ''
  const draft = await app.policy.readDraft(viewer, id)
  const [changes, backtests, models, yaml] = await Promise.all([
    app.policy.compareDraft(viewer, id),
    app.policy.listBacktests(viewer, id),
    app.catalogue.listModels(viewer),
    app.policy.policyFile(viewer, { draftId: id }),
  ])
  const [latest] = backtests
  const [report, cases] = latest
    ? await Promise.all([
        app.policy.readBacktest(viewer, latest.id),
        app.policy.listChanges(viewer, latest.id),
      ])
    : [null, []]
  const { terms } = draft.policy
  const classes = componentClasses.map((value) => ({ value, label: say(`policy.class.${value}`) }))
  return {
    id,
    version: draft.version,
    changedAt: draft.changedAt,
    changes,
    terms: {
      ...{ months: null, days: null, ...terms.term.length },
      addsRepairDays: terms.term.addsRepairDays,
      movesToWorkingDay: terms.term.movesToWorkingDay,
      allowanceDays: terms.proofs.shippingDay.allowanceDays,
      daysToAsk: terms.proofs.shippingDay.daysToAsk,
      repairWarrantyDays: terms.days.repairWarrantyDays,
      daysToConfirm: terms.days.daysToConfirm,
      covered: terms.scope.covered,
    },
    classes,
    /** Names of values, for what is shown of a change. */
    words: [
      ...classes,
      ...proofKinds.map((value) => ({ value, label: say(`policy.proof.${value}`) })),
      ...evidenceKinds.map((value) => ({ value, label: say(`policy.evidence.${value}`) })),
    ],
    models: models.map(({ number, name }) => ({
      value: number,
      label: textIn(name, viewer.language),
    })),
    yaml,
    backtest: report,
    cases,
    today: dayIn(maker.timeZone, now),
    mayWrite: mayDo(viewer, 'draft.write'),
    mayPublish: mayDo(viewer, 'policy.publish'),
  }
}

export type DraftData = Awaited<ReturnType<typeof readDraft>>
