import * as m from '../../messages/compiled/messages.js'

export const cancelWords = {
  changed_mind: m.cancel_changed_mind,
  solved: m.cancel_solved,
  lost_inbound: m.cancel_lost_inbound,
  duplicate: m.cancel_duplicate,
  other: m.cancel_other,
}

export const disputeWords = {
  not_arrived: m.dispute_not_arrived,
  damaged: m.dispute_damaged,
  incomplete: m.dispute_incomplete,
  still_faulty: m.dispute_still_faulty,
}

export const settleWords = {
  lost_settled: m.settle_lost_settled,
  accepted_as_is: m.settle_accepted_as_is,
  resend: m.settle_resend,
}
