import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { findForm, judgeForm } from '../../web/bench/job/forms.ts'
import { proofForm } from '../../web/console/device/proof-forms.ts'
import { bringForm } from '../../web/console/imports/forms.ts'
import { keepingForm, makerForm } from '../../web/console/maker/form.ts'
import { modelForm } from '../../web/console/models/forms.ts'
import { fileForm, replaceForm, termsForm } from '../../web/console/policy/forms.ts'
import { takesFiles } from '../../web/forms/takes-files.ts'
import { filesField } from '../../web/public/case/take-in.ts'
import { trackingChosen, trackingOrPhoto } from '../../web/public/case/tracking-form.ts'
import { serialChosen, serialOrPhoto } from '../../web/public/reading/serial-form.ts'
import { photosField } from '../../web/public/report/photos.ts'

test('whether a form takes files is told by its schema', () => {
  const withFiles = [
    ...[findForm, proofForm, bringForm, makerForm, modelForm, fileForm, replaceForm],
    ...[trackingOrPhoto, serialOrPhoto, z.object({ filesField }), z.object({ photosField })],
  ]
  for (const [at, schema] of withFiles.entries()) assert.equal(takesFiles(schema), true, `${at}`)
  const without = [judgeForm, keepingForm, termsForm, trackingChosen, serialChosen, z.object({})]
  for (const [at, schema] of without.entries()) assert.equal(takesFiles(schema), false, `${at}`)
})
