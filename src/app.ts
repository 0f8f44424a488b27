import { dropDraft, keepDraft, openDraft } from '#access/drafts.ts'
import { firstRunCode, isFirstRun } from '#access/first-run/actions.ts'
import { createKey, listKeys, revokeKey } from '#access/keys/actions.ts'
import { caseOfLink, linkUrl, renewLink } from '#access/links/actions.ts'
import { leaveCase, redeemCode, viewerOfCustomerSession } from '#access/links/codes.ts'
import { leaveMailbox, mailboxIn } from '#access/mailboxes/codes.ts'
import {
  addStaff,
  changeStaff,
  deactivateStaff,
  listStaff,
  setRole,
} from '#access/staff/actions.ts'
import { handOutReset, requestReset, resetPassword } from '#access/staff/passwords.ts'
import { sessionOf, signIn, signOut } from '#access/staff/sign-in.ts'
import {
  cancelAgreement,
  enterContract,
  enterPromise,
  guaranteePromise,
  listAgreements,
  withdrawAgreement,
} from '#agreements/actions.ts'
import { listRecalls, publishRecall, withdrawRecall } from '#agreements/recalls.ts'
import { addAttachment } from '#attachments/actions.ts'
import { addFromCustomer, dropFromCustomer } from '#attachments/from-customer.ts'
import {
  cancelBacktest,
  listBacktests,
  listChanges,
  readBacktest,
  startBacktest,
} from '#backtests/actions.ts'
import { command } from '#casefile/commands.ts'
import { entitlementOf } from '#casefile/entitlement.ts'
import { explainEntitlement, explainOnCase, explainVerdicts } from '#casefile/explained.ts'
import { followLink } from '#casefile/follow.ts'
import { countCases, countInbox, findCases, listCases, openCasesOf } from '#casefile/inbox.ts'
import { listOwed, offersOut } from '#casefile/owed.ts'
import { blankFormPdf, repairOrderPdf } from '#casefile/paper.ts'
import { attachmentOfCase } from '#casefile/photos.ts'
import { readCaseById, readCaseFile } from '#casefile/read.ts'
import { askStatus, sendStatusLink, tellStatus } from '#casefile/status-check.ts'
import { countTasks, listTasks } from '#casefile/task-lists.ts'
import { readTimeline } from '#casefile/timeline.ts'
import { askCover, tellCover } from '#casefile/warranty-check.ts'
import { changeModel, createModel, listModels, modelNumbered } from '#catalogue/actions.ts'
import { isWithUs, photoForReport, photoOfReport, reportFromOutside } from '#contacts/outside.ts'
import { ratingsInSum } from '#contacts/ratings.ts'
import { report } from '#contacts/report.ts'
import { readCustomer } from '#customers/actions.ts'
import { searchCustomers } from '#customers/search.ts'
import { listDealers } from '#dealers/actions.ts'
import { readDevice, registerDevice } from '#devices/actions.ts'
import { findDevices } from '#devices/finding.ts'
import { modelNamed } from '#devices/model-named.ts'
import { addProof, confirmProof, listProofs, withdrawProof } from '#devices/proofs.ts'
import { readLabel } from '#devices/read-label.ts'
import { listRelabels, recordRelabel, withdrawRelabel } from '#devices/relabels.ts'
import {
  applyImport,
  cancelImport,
  checkImport,
  importedBefore,
  importSources,
  listImports,
  readImport,
  receiveImport,
} from '#imports/actions.ts'
import { badRowsFile, explainBadRows } from '#imports/bad-rows.ts'
import { listMails, readMail } from '#notices/actions.ts'
import { sendCode, sendMailboxCode, sendPasswordLetter, typeMailboxCode } from '#notices/keys.ts'
import { sendLinkAgain } from '#notices/link-again.ts'
import { offersSms, toldByNow } from '#notices/ways.ts'
import {
  changeSettings,
  createOrganization,
  organizationById,
  organizationOfHost,
  showOrganization,
} from '#organizations/actions.ts'
import { beginDesk } from '#organizations/begin.ts'
import { closeDepot, listDepots, openDepot } from '#organizations/depots.ts'
import { changeMaker } from '#organizations/maker.ts'
import { showCalendar, takeOverYears } from '#organizations/take-over.ts'
import { listBelongings, readBelongings } from '#owners/belongings.ts'
import { handOn, readHandover, takeOver, withdrawHandover } from '#owners/handover.ts'
import { openOwnCase } from '#owners/own-case.ts'
import { decidePurchase, listPurchases, tellPurchase } from '#owners/purchases.ts'
import { readReceipt } from '#parcels/read-receipt.ts'
import { receiveUnannounced } from '#parcels/unannounced.ts'
import type { Deps } from '#platform/deps.ts'
import { listPolicyVersions, policyInForce, readPolicies, readPolicy } from '#policy/actions.ts'
import {
  beginDraft,
  changeDraft,
  compareDraft,
  discardDraft,
  listDrafts,
  publishDraft,
  readDraft,
} from '#policy/drafts.ts'
import { policyFile, policyFromFile } from '#policy/files.ts'
import { listInterpretations, signInterpretation } from '#policy/interpretations.ts'
import { beforeErasing, erasePerson } from '#privacy/erase.ts'
import { exportOwn } from '#privacy/export.ts'
import { readersOfCase } from '#privacy/readers.ts'
import { askErasure, readErasure, withdrawErasure } from '#privacy/requests.ts'
import { previewVerdict } from '#repairs/preview.ts'
import { confirmStatute, endStatute, listStatutes } from '#statutes/actions.ts'
import { bind } from './bind.ts'

/** Every action of the business, bound: what the screens call, as the API's routes do. */
export const bindApp = (deps: Deps) => ({
  access: bind(deps, {
    signIn,
    signOut,
    sessionOf,
    requestReset,
    handOutReset,
    resetPassword,
    addStaff,
    changeStaff,
    listStaff,
    setRole,
    deactivateStaff,
    createKey,
    listKeys,
    revokeKey,
    isFirstRun,
    firstRunCode,
    keepDraft,
    openDraft,
    dropDraft,
  }),
  links: bind(deps, {
    caseOfLink,
    linkUrl,
    renewLink,
    followLink,
    toldByNow,
    offersSms,
    sendCode,
    sendLinkAgain,
    sendStatusLink,
    askStatus,
    tellStatus,
    redeemCode,
    viewerOfCustomerSession,
    leaveCase,
  }),
  organizations: bind(deps, {
    beginDesk,
    createOrganization,
    organizationById,
    organizationOfHost,
    showOrganization,
    changeSettings,
    changeMaker,
    listDepots,
    openDepot,
    closeDepot,
    showCalendar,
    takeOverYears,
  }),
  policy: bind(deps, {
    policyInForce,
    readPolicies,
    readPolicy,
    listPolicyVersions,
    signInterpretation,
    listInterpretations,
    confirmStatute,
    endStatute,
    listStatutes,
    policyFile,
    policyFromFile,
    beginDraft,
    changeDraft,
    discardDraft,
    publishDraft,
    readDraft,
    listDrafts,
    compareDraft,
    startBacktest,
    cancelBacktest,
    readBacktest,
    listBacktests,
    listChanges,
  }),
  catalogue: bind(deps, { createModel, changeModel, listModels, modelNumbered }),
  dealers: bind(deps, { listDealers }),
  customers: bind(deps, { readCustomer, searchCustomers }),
  devices: bind(deps, {
    readDevice,
    registerDevice,
    findDevices,
    modelNamed,
    readLabel,
    addProof,
    confirmProof,
    withdrawProof,
    listProofs,
    recordRelabel,
    withdrawRelabel,
    listRelabels,
    enterContract,
    enterPromise,
    guaranteePromise,
    cancelAgreement,
    withdrawAgreement,
    listAgreements,
    publishRecall,
    withdrawRecall,
    listRecalls,
    entitlementOf,
    explainEntitlement,
  }),
  owners: bind(deps, {
    sendMailboxCode,
    typeMailboxCode,
    mailboxIn,
    leaveMailbox,
    listBelongings,
    readBelongings,
    openOwnCase,
    handOn,
    withdrawHandover,
    readHandover,
    takeOver,
    tellPurchase,
    listPurchases,
    decidePurchase,
  }),
  imports: bind(deps, {
    receiveImport,
    checkImport,
    applyImport,
    cancelImport,
    readImport,
    importedBefore,
    listImports,
    importSources,
    explainBadRows,
    badRowsFile,
  }),
  attachments: bind(deps, {
    addAttachment,
    addFromCustomer,
    dropFromCustomer,
    attachmentOfCase,
    photoForReport,
    photoOfReport,
  }),
  cases: bind(deps, {
    report,
    reportFromOutside,
    isWithUs,
    askCover,
    tellCover,
    receiveUnannounced,
    readReceipt,
    command,
    readCaseFile,
    readCaseById,
    readTimeline,
    explainOnCase,
    explainVerdicts,
    previewVerdict,
    listOwed,
    offersOut,
    listCases,
    countCases,
    countInbox,
    countTasks,
    ratingsInSum,
    findCases,
    openCasesOf,
    listTasks,
  }),
  privacy: bind(deps, {
    readersOfCase,
    beforeErasing,
    erasePerson,
    exportOwn,
    readErasure,
    askErasure,
    withdrawErasure,
  }),
  papers: bind(deps, { repairOrderPdf, blankFormPdf }),
  mails: bind(deps, { listMails, readMail, sendPasswordLetter }),
})

export type App = ReturnType<typeof bindApp>
