import type { CustomersCase } from './reach.ts'

/** What is to be done before the unit is sent, each on a page of its own, and whether it is. */
export const preparations = (file: CustomersCase, policyVersion: number) =>
  [
    { page: 'contact', done: file.addressKnown },
    { page: 'contents', done: file.declared.length > 0 || file.otherContents !== null },
    {
      page: 'notices',
      done: file.acknowledgements.some((one) => one.policyVersion === policyVersion),
    },
  ] as const
