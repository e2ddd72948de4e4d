import type {
  QuestionPolicy,
  QuestionPolicyDraft,
  QuestionPolicyPreset,
} from '@townhall/client';
import {questionPolicyDraftSchema} from '@townhall/client/contract';
import {valid} from '../valid.js';

const everyDay = [1, 2, 3, 4, 5, 6, 7] as const;

/** Nothing is measured, and nobody is asked anything. */
const simple: QuestionPolicy = {
  calendar: {
    timeZone: 'UTC',
    hours: everyDay.map((day) => ({day, from: '00:00', to: '24:00'})),
    holidays: [],
  },
  peerWindow: null,
  goals: {firstResponse: null, firstPeerResponse: null, resolution: null},
  dueSoonMinutes: 0,
  followUp: null,
  reopenDays: 14,
  staleDays: 30,
  claims: {minutes: 30, assignedHours: 48},
};

/**
 * Office hours. A question is the peers' for half a working day; staff sees to
 * it that everybody hears something within one, and is helped within a week.
 */
const support: QuestionPolicy = {
  ...simple,
  calendar: {
    timeZone: 'UTC',
    hours: everyDay.slice(0, 5).map((day) => ({
      day,
      from: '09:00',
      to: '17:00',
    })),
    holidays: [],
  },
  peerWindow: 4,
  goals: {
    firstResponse: 8 * 60,
    firstPeerResponse: 4 * 60,
    resolution: 40 * 60,
  },
  dueSoonMinutes: 60,
  followUp: {afterDays: 3, assumeAfterDays: 7},
  staleDays: 14,
};

/** Whole policies to start from. */
export const questionPresets: Readonly<
  Record<QuestionPolicyPreset, QuestionPolicy>
> = {support, simple};

/** The whole policy that a draft means. */
export function questionPolicyFrom(draft: QuestionPolicyDraft): QuestionPolicy {
  const {preset, ...differs} = valid(questionPolicyDraftSchema, draft);
  const given = Object.fromEntries(
    Object.entries(differs).filter(([, value]) => value !== undefined),
  );
  // A draft's fields are a policy's, each whole.
  return {...questionPresets[preset ?? 'simple'], ...given} as QuestionPolicy;
}

/** Whether a place measures how it answers. */
export const hasGoals = ({goals, peerWindow, followUp}: QuestionPolicy) =>
  Object.values(goals).some((goal) => goal !== null) ||
  peerWindow !== null ||
  followUp !== null;
