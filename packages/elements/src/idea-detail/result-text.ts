import type {Idea} from '@townhall/client';
import {progressIn, type Moment} from '../idea-card/progress.js';
import type {DetailMoment} from './detail-moment.js';

/** What an idea had in the end: "62 of 100 net votes by March 31, 2026". */
export function resultText(idea: Idea, {say, format}: DetailMoment) {
  const {closesAt} = idea;
  const result = standing(idea, say);
  if (!result || !closesAt) return result;
  return say('resultBy', {result, date: format.date(closesAt)});
}

function standing({votes, rank, threshold}: Idea, say: Moment['say']) {
  if (rank) return say('rank', rank);
  if (!votes) return '';
  if (threshold?.kind !== 'absolute') return say('netVotes', votes);
  return say(`of_${threshold.metric}`, {
    has: progressIn(threshold.metric, votes),
    needs: threshold.value,
  });
}
