import type { PolicyInput } from '../policy.ts'

/** The answers as they are read aloud on the telephone. */
export const outcomes: PolicyInput['outcomes'] = {
  entitlement: {
    covered: {
      en: 'Under warranty{dated, select, yes { to the end of {end}} other {}}, as far as can be said before inspection.',
      'zh-CN':
        '在保修期内{dated, select, yes {，保修至{end}} other {}}；是否免费维修，以检测结果为准。',
    },
    not_covered: {
      en: 'Not under warranty: {because}.',
      'zh-CN': '不在保修范围内：{because}。',
    },
    undetermined: {
      en: 'Not certain yet. Still needed: {missing}.',
      'zh-CN': '目前还不能确定，尚需：{missing}。',
    },
  },
  verdict: {
    covered: {
      en: 'Covered: the {component} is repaired free of charge{dated, select, yes {, under warranty to the end of {end}} other {}}.',
      'zh-CN': '在保修范围内：{component}免费维修{dated, select, yes {，保修至{end}} other {}}。',
    },
    not_covered: {
      en: 'Not covered: {because}.',
      'zh-CN': '不在保修范围内：{because}。',
    },
    undetermined: {
      en: 'Not decided yet for the {component}. Still needed: {missing}.',
      'zh-CN': '{component}是否保修尚未确定，还需：{missing}。',
    },
  },
}
