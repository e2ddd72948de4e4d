import {counted} from './counted.js';
import {formMessages} from './form.js';
import {ideaMessages} from './ideas.js';

/** What is said to those who look after ideas; it is loaded for staff. */
export const moderationMessages = {
  ...ideaMessages,
  ...formMessages,

  moderate: 'Moderate',
  moderateIdea: ({title}: {title: string}) => `Moderate “${title}”`,
  actionsOf: ({title}: {title: string}) => `What staff can do with “${title}”`,
  chooseIdea: ({title}: {title: string}) => `Select “${title}”`,
  nothingToDo: 'There is nothing staff can do with this idea now.',

  approve: 'Approve',
  decline: 'Decline',
  ask: 'Ask its author',
  stage: 'Change stage',
  merge: 'Merge',
  unmerge: 'Undo the merge',
  move: 'Move to another cohort',
  assign: 'Assign',
  lock: 'Lock comments',
  unlock: 'Unlock comments',
  hold: 'Hold its votes',
  release: 'Release its votes',
  exclude: 'Exclude a voter',
  readmit: 'Let a voter count again',

  will_approve:
    'It becomes visible to everybody, and opens for votes with its cohort.',
  will_decline:
    'Voting ends. Its author and everybody who follows it are told, with your answer.',
  will_decline_unseen:
    'It is archived before anybody else has seen it. Its author is told why.',
  will_ask:
    'Only its author and staff see it until it is answered. Its author is told your question.',
  will_stage:
    'Everybody sees the new stage. Its author and followers are told.',
  will_merge: ({votes, comments, target}: MergeWords) =>
    `${votes} and ${comments} go to “${target}”; somebody who voted on both counts once. Its address leads there. You can undo the merge later.`,
  will_merge_unknown:
    'Find the idea that stays. Votes, comments and followers go there.',
  will_unmerge:
    'Both ideas get back exactly the votes and comments that they had.',
  will_move:
    'It opens with that cohort, and its voting ends as that cohort’s does. The votes that it has stay.',
  will_assign:
    'Everybody sees who looks after it. They are told that it is theirs.',
  will_lock: 'Nobody can comment any longer. What was said stays.',
  will_unlock: 'Everybody who may comment can do so again.',
  will_hold:
    'It takes no votes while you look at them. Those it has stay as they are.',
  will_release:
    'It takes votes again, and what drew attention to them is settled. That this is settled cannot be undone.',
  will_exclude:
    'None of their votes counts any longer, on any idea, and they can give none. What has closed keeps its outcome. They are not told; the votes are kept, so that you can let them count again.',
  will_readmit:
    'All of their votes count again, on every idea, and they can give others.',

  text_decline: 'Your answer, for everybody to read',
  text_ask: 'Your question to its author',
  text_stage: 'Reason, for everybody to read',
  text_response: 'Official response, for everybody to read',
  text_merge: 'Reason, for everybody to read',
  text_unmerge: 'Reason, for everybody to read',
  text_move: 'Reason, for everybody to read',
  text_hold: 'Reason, for staff',
  text_release: 'What you found, for staff',
  text_exclude: 'Reason, for staff',
  text_readmit: 'What you found, for staff',
  voters_exclude: 'Those who voted on this idea',
  voters_readmit: 'Those who do not count here',
  newStage: 'New stage',
  cohort: 'Cohort',
  findPerson: 'Find somebody by name',
  people: 'People',
  nobody: 'Nobody',
  findIdea: 'Find the idea that stays, by words or by its link',
  ideasFound: 'Ideas found',
  noneFound: 'Nothing found.',
  foundCount: counted('result', 'results'),

  error_text: 'Write something here first.',
  error_tooLong: 'Keep it to 1,000 characters.',
  error_choice: 'Choose one first.',

  working: 'Working…',
  done_approve: 'Approved.',
  done_decline: 'Declined.',
  done_ask: 'The question was sent to its author.',
  done_stage: ({stage}: {stage: string}) => `It is now: ${stage}.`,
  done_merge: 'Merged.',
  done_unmerge: 'The merge was undone.',
  done_move: 'Moved.',
  done_assign: ({name}: {name: string}) => `Assigned to ${name}.`,
  done_unassign: 'Nobody is assigned now.',
  done_lock: 'Comments are locked.',
  done_unlock: 'Comments are open again.',
  done_hold: 'Its votes are held.',
  done_release: 'It takes votes again.',
  done_exclude: ({name}: {name: string}) =>
    `The votes of ${name} count no longer.`,
  done_readmit: ({name}: {name: string}) => `The votes of ${name} count again.`,
  undo: 'Undo',
  undone: 'Undone.',
  notUndone: ({reason}: {reason: string}) => `That was not undone. ${reason}`,
  notDone: ({reason}: {reason: string}) => `That was not done. ${reason}`,
  nowIs: ({stage}: {stage: string}) => `It is now: ${stage}.`,

  selected: counted('idea selected', 'ideas selected'),
  selectAll: 'Select all that are shown',
  selectNone: 'Clear the selection',
  bulk: 'What to do with the selected ideas',
  bulkDone: ({done, of}: {done: number; of: number}) =>
    `Done with ${done} of ${of}.`,
  bulkFailed: 'Not done:',
  bulkNotPossible: ({stage}: {stage: string}) =>
    `Not possible while it is: ${stage}.`,
  bulkUndone: ({done, of}: {done: number; of: number}) =>
    `Undone for ${done} of ${of}.`,

  forStaff: 'For staff',
  reviews: 'Waiting for review',
  noReviews: 'Nothing waits for review.',
  reports: 'Reports',
  noReports: 'No reports wait.',
  flags: 'Votes to look at',
  noFlags: 'No votes need a look.',
  flag_burst: ({voters}: {voters: number}) =>
    `${voters} people voted within minutes.`,
  flag_new_accounts: ({voters}: {voters: number}) =>
    `${voters} voters, most of them with new accounts.`,
  refresh: 'Look again',
  reason_spam: 'Advertising',
  reason_abuse: 'Insults or threats',
  reason_not_an_answer: 'No answer',
  reason_duplicate: 'A duplicate',
  reason_off_topic: 'Off topic',
  reason_personal_data: 'Something private of somebody',
  reason_other: 'Something else',
  reportedComment: 'A comment on this idea:',
  keep: 'Keep it',
  remove: 'Remove it',
  will_keep:
    'It stays, and all reports of it are settled. This cannot be undone.',
  will_remove:
    'It is removed for everybody, and all reports of it are settled. This cannot be undone.',
  really_keep: 'Keep it, settle the reports',
  really_remove: 'Remove it for good',
  settled: 'The report is settled.',
} as const;

interface MergeWords {
  votes: string;
  comments: string;
  target: string;
}
