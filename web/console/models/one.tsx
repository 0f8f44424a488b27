import { type MetaArgs, useLoaderData, useLocation } from 'react-router'
import { mayDo } from '#access/permissions.ts'
import { textIn } from '#kernel/language.ts'
import { useDesk } from '../../desk.ts'
import { afterConflict } from '../../forms/after-conflict.ts'
import { type Asked, loading } from '../../forms/loading.ts'
import { viewerOf } from '../../forms/viewer-of.ts'
import * as m from '../../messages/compiled/messages.js'
import { titled } from '../../title.ts'
import { PageBody } from '../../ui/page-body.tsx'
import { Part, Row } from '../case/facts/part.tsx'
import { Go } from '../parts/go.tsx'
import { Change } from './change.tsx'
import { CustomersView } from './customers-view.tsx'
import { Facts } from './facts.tsx'

export { modelAction as action } from './forms.ts'

export const shouldRevalidate = afterConflict

async function readModel(asked: Asked) {
  const { app, params, say } = asked
  const viewer = viewerOf(asked)
  const model = await app.catalogue.modelNumbered(viewer, params.number ?? '')
  return {
    model: {
      ...model,
      components: model.components.map(({ key, name, class: of }) => ({
        ...{ key, name },
        says: say(`policy.class.${of}`),
      })),
      contents: [...model.contents],
      packing: model.packing && [...model.packing],
    },
    mayChange: mayDo(viewer, 'catalogue.manage'),
  }
}

export type ShownModel = Awaited<ReturnType<typeof readModel>>['model']

export const loader = loading(readModel)

export const meta = (known: MetaArgs<typeof loader>) =>
  titled(() => known.loaderData?.model.number ?? '')(known)

/** One model: what customers are told of it, as they see it. Who may, changes it. */
export default function ModelPage() {
  const { model, mayChange } = useLoaderData<typeof loader>()
  const { language } = useDesk()
  // Each answer is a form of its own: what was wrong before is not wrong any more.
  const { key } = useLocation()
  return (
    <PageBody title={textIn(model.name, language)}>
      <p className="-mt-3 flex flex-wrap items-baseline gap-x-4 text-soft">
        <span className="break-all">{model.number}</span>
        <span>
          {m.model_pattern()}{' '}
          {model.serialPattern ? (
            <span className="plate-text break-all">{model.serialPattern}</span>
          ) : (
            m.model_pattern_any()
          )}
        </span>
        <Go to="/desk/models" look="link">
          {m.model_all()}
        </Go>
      </p>
      {mayChange ? (
        <Change key={key} model={model} />
      ) : (
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-8 lg:grid-cols-[minmax(0,640px)_392px]">
          <Facts model={model} />
          <CustomersView model={model} told={model} />
        </div>
      )}
      <div className="grid max-w-[640px] grid-cols-[minmax(0,1fr)] border-t border-line pt-5">
        <Part title={m.model_parts()}>
          {model.components.map(({ key: of, name, says }) => (
            <Row key={of} name={<span className="text-ink">{textIn(name, language)}</span>}>
              <span className="text-soft">{says}</span>
            </Row>
          ))}
        </Part>
        {model.contents.length > 0 && (
          <Part title={m.model_contents()}>
            <p>
              {model.contents.map(({ name }) => textIn(name, language)).join(m.model_between())}
            </p>
          </Part>
        )}
      </div>
    </PageBody>
  )
}
