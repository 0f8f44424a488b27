import { redirect, useLoaderData } from 'react-router'
import { z } from 'zod'
import { languages } from '#kernel/language.ts'
import { acting, form } from '../forms/acting.ts'
import { CommandFields } from '../forms/command-fields.tsx'
import { countryChoices } from '../forms/countries.ts'
import { loading } from '../forms/loading.ts'
import { useSentForm } from '../forms/use-sent-form.ts'
import * as m from '../messages/compiled/messages.js'
import { getLocale } from '../messages/compiled/runtime.js'
import { titled } from '../title.ts'
import { Button } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { languageCards } from '../ui/language-cards.tsx'
import { PublicPage } from '../ui/public-page.tsx'
import { RadioCards } from '../ui/radio-cards.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import { currencyChoices, timeZoneChoices } from './first-run-choices.ts'

const words = z.string().trim().min(1).max(200)

const begin = z.object({
  code: z.string().trim().min(1).max(60),
  nameEn: words,
  nameZh: words,
  hotline: z.string().trim().min(3).max(40),
  country: z.string().regex(/^[A-Z]{2}$/),
  timeZone: z.string().min(1),
  currency: z.string().regex(/^[A-Z]{3}$/),
  firstLanguage: z.enum(languages),
  administrator: z.string().trim().min(1).max(100),
  email: z.email().max(254),
  password: z.string().min(10).max(128),
})

export const loader = loading(async ({ app, language }) => {
  if (!(await app.access.isFirstRun())) throw redirect('/sign-in')
  return {
    countries: countryChoices(language, language === 'zh-CN' ? 'CN' : ''),
    timeZones: timeZoneChoices(),
    currencies: currencyChoices(language),
    guess:
      language === 'zh-CN' ? { country: 'CN', timeZone: 'Asia/Shanghai', currency: 'CNY' } : {},
  }
})

export const action = acting({
  begin: form(begin, async ({ app, value, language }) => {
    const { code, nameEn, nameZh, administrator, email, password, firstLanguage, ...rest } = value
    const { hotline, country, timeZone, currency } = rest
    await app.organizations.beginDesk({
      code,
      organization: {
        name: { en: nameEn, 'zh-CN': nameZh },
        hotline,
        country,
        timeZone,
        currency,
        languages: [firstLanguage, ...languages.filter((one) => one !== firstLanguage)],
      },
      administrator: { name: administrator, email, password, language },
    })
    return redirect('/sign-in?done=begun')
  }),
})

export const meta = titled(() => m.first_run_title())

export default function FirstRun() {
  const { countries, timeZones, currencies, guess } = useLoaderData<typeof loader>()
  const { fields, errors } = useSentForm<z.input<typeof begin>>('begin', {
    firstLanguage: getLocale(),
    ...guess,
  })
  return (
    <PublicPage>
      <div className="grid gap-1">
        <h1>{m.first_run_title()}</h1>
        <p className="text-soft">{m.first_run_says()}</p>
      </div>
      <form method="post" id="begin" noValidate className="grid gap-6">
        <ErrorSummary errors={errors} />
        <CommandFields of="begin" />
        <TextField
          field={fields.code}
          label={m.first_run_code()}
          hint={m.first_run_code_hint()}
          autoComplete="off"
          size="touch"
          plate
        />
        <section className="grid gap-4">
          <h2>{m.first_run_maker()}</h2>
          <TextField
            field={fields.nameEn}
            label={m.first_run_name_en()}
            autoComplete="off"
            size="touch"
          />
          <TextField
            field={fields.nameZh}
            label={m.first_run_name_zh()}
            hint={m.first_run_name_zh_hint()}
            autoComplete="off"
            size="touch"
          />
          <TextField
            field={fields.hotline}
            label={m.hotline()}
            hint={m.first_run_hotline_hint()}
            autoComplete="off"
            inputMode="tel"
            size="touch"
          />
          <Select
            field={fields.country}
            label={m.first_run_country()}
            hint={m.first_run_country_hint()}
            choices={countries}
            empty={m.first_run_choose()}
            size="touch"
          />
          <Select
            field={fields.timeZone}
            label={m.first_run_time_zone()}
            hint={m.first_run_time_zone_hint()}
            choices={timeZones}
            empty={m.first_run_choose()}
            size="touch"
          />
          <Select
            field={fields.currency}
            label={m.first_run_currency()}
            choices={currencies}
            empty={m.first_run_choose()}
            size="touch"
          />
          <RadioCards
            field={fields.firstLanguage}
            label={m.first_run_language()}
            hint={m.first_run_language_hint()}
            columns={2}
            cards={languageCards}
          />
        </section>
        <section className="grid gap-4">
          <h2>{m.first_run_you()}</h2>
          <TextField
            field={fields.administrator}
            label={m.staff_name()}
            autoComplete="name"
            size="touch"
          />
          <TextField
            field={fields.email}
            label={m.sign_in_email()}
            type="email"
            autoComplete="username"
            size="touch"
          />
          <TextField
            field={fields.password}
            label={m.sign_in_password()}
            hint={m.password_hint()}
            type="password"
            autoComplete="new-password"
            size="touch"
          />
        </section>
        <Button kind="customer" size="touch" wide>
          {m.first_run_begin()}
        </Button>
      </form>
    </PublicPage>
  )
}
