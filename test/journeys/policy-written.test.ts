import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { listDrafts, readDraft } from '#policy/drafts.ts'
import { openAwake } from './support/awake.ts'
import { fine } from './support/both-lights.ts'
import { type Desk, openDesk } from './support/desk.ts'

let desk: Desk
before(async () => {
  desk = await openDesk()
})
after(() => desk.close())

test('exclusions, terms of their own, proofs and words are written in forms, and compared', async () => {
  const { deps, as } = desk.world
  const page = await desk.signInAs(await desk.page(), 'administrator')
  await openAwake(page, '/desk/policy')
  await page.getByRole('button', { name: 'Begin a draft' }).click()
  await page.getByRole('link', { name: 'Write exclusions, proofs and words' }).click()
  await page.getByRole('heading', { name: 'What is not covered' }).waitFor()
  await fine(page)
  const [listed] = await listDrafts(deps, as.anna)
  const draft = async () => (await readDraft(deps, as.anna, listed?.id ?? '')).policy
  const version = async () => (await readDraft(deps, as.anna, listed?.id ?? '')).version
  /** Presses, and waits until the draft was written anew. */
  const saves = async (button: ReturnType<typeof page.getByRole>) => {
    const before = await version()
    await button.click()
    await page.locator(`form#further input[name=seen][value="${before + 1}"]`).waitFor({
      state: 'attached',
    })
  }

  // A sentence with a place that can't be filled is refused beside its field.
  await page.getByText('Settings or virus').click()
  const six = page.locator('form[id="exclusion-2.6"]')
  await six.locator('[name="because.en"]').fill('somebody changed {what}')
  await six.getByRole('button', { name: 'Save the draft' }).click()
  await six.getByText('can be filled').first().waitFor()
  await fine(page)
  await six.locator('[name="because.en"]').fill('settings of the {component} were changed')
  await six.locator('[name=evidence][value=photo]').check()
  await saves(six.getByRole('button', { name: 'Save the draft' }))
  const changed = (await draft()).terms.exclusions.find(({ clause }) => clause === '2.6')
  assert.deepEqual(changed?.evidence.toSorted(), ['note', 'photo'])

  await page.getByText('Add an exclusion').first().click()
  const added = page.locator('form#newExclusion')
  await added.locator('[name=clause]').fill('2.11')
  for (const [field, text] of [
    ['name.en', 'Smoke'],
    ['name.zh-CN', '烟熏'],
    ['because.en', 'the {component} was damaged by smoke'],
    ['because.zh-CN', '{component}因烟熏损坏'],
  ] as const)
    await added.locator(`[name="${field}"]`).fill(text)
  await saves(added.getByRole('button', { name: 'Add an exclusion' }))

  await page.getByText('Add a term of its own').first().click()
  const variant = page.locator('form#variant')
  await variant.locator('[name=classes][value=accessory]').check()
  await variant.getByRole('button').last().click()
  await variant.getByText('one of the two').first().waitFor()
  await variant.locator('[name=months]').fill('6')
  await saves(variant.getByRole('button').last())
  await page.getByText('accessory · all models · 6 months').waitFor()

  const further = page.locator('form#further')
  await further.locator('[name=back]').selectOption('maker')
  await saves(further.getByRole('button'))
  const proofs = page.locator('form#proofs')
  await proofs.locator('[name="ranks[2].kinds"][value=invoice]').check()
  await saves(proofs.getByRole('button'))
  const { terms } = await draft()
  assert.equal(terms.freight.back, 'maker')
  assert.deepEqual(terms.proofs.ranks[2], { kinds: ['invoice'], namesSerial: true })
  assert.equal(terms.exclusions.at(-1)?.clause, '2.11')

  await page.getByRole('link', { name: 'The draft' }).click()
  const changes = page.getByRole('region', { name: 'What it changes' })
  await changes.getByRole('cell', { name: '2.11', exact: true }).first().waitFor()
  await fine(page)
})
