/** What must hold beside stage and role. Each guard has one home and a refusal test of its own. */
export const guards = [
  'no_other_open_case', // law 7: no second case of the device comes to life
  'never_received', // law 6: what was received ends with a disposition, not by being called off
  'contents_checked', // each declared item is marked as here or not
  'return_address_known', // a parcel is sent only to an address the customer gave
  'fee_told', // only an inspection fee that was told at `authorize` binds, and can be waived
  'fee_settled', // an inspection fee that was told is paid or waived
  'unrepaired', // at `ready`: nothing has been repaired
  'repaired', // at `ready`: repaired, not replaced
  'cleared', // law 1: every line of work has what clears it
  'work_finished', // each line of work is done
  'uncovered_or_chosen', // law 1: a line is quoted only when not covered, or paid service was chosen
  'goodwill_decided', // goodwill that a second person was asked for is given or declined first
  'version_shown', // law 2: exactly the version that was shown
  'not_expired', // law 2: an expired quotation can't be accepted
  'expired', // a new quotation is asked for when the one that is out has expired
  'word_recorded', // an agent acting on the customer's word says how, when and who heard it
  'evidence_given', // a confirmed finding has its photo or note
  'within_dispute_days', // a closed case is disputed within the set days only
  'within_rating_days', // a rating is changed within thirty days only
  'judged', // there is a verdict to appeal against
  'another_person', // appeal, disposal, large waivers, refunds and goodwill take a second person
  'consent_written', // law 6: disposal needs the customer's written consent
  'disposition_known', // law 6: where the unit went
] as const
export type Guard = (typeof guards)[number]
