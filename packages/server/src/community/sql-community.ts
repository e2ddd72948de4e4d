import type {CallOptions, Community} from '@townhall/client';
import type {StoredEvent} from '../hosting.js';
import {aboutCommunity} from './about.js';
import {listAnswers} from './answers/list-answers.js';
import {markAnswer} from './answers/mark-answer.js';
import {postAnswer} from './answers/post-answer.js';
import {lockComments} from './comments/lock-comments.js';
import {sqlComments} from './comments/sql-comments.js';
import type {ViewerContext} from './context.js';
import {changeEntrance} from './entrances/change-entrance.js';
import {changeMembership} from './entrances/change-membership.js';
import {listEntrances, readMemberships} from './entrances/read-entrances.js';
import {sqlFigures} from './figures/figures.js';
import {castVote} from './ideas/cast-vote.js';
import {changeIdea} from './ideas/change-idea.js';
import {clarifyIdea, listClarifications} from './ideas/clarify-idea.js';
import {followIdea} from './ideas/follow-idea.js';
import {readLinks, setLinks} from './ideas/link-idea.js';
import {listIdeas} from './ideas/list-ideas.js';
import {listOwnIdeas} from './ideas/list-own-ideas.js';
import {readBallots} from './ideas/read-ballots.js';
import {readIdea} from './ideas/read-ideas.js';
import {readSource} from './ideas/read-source.js';
import {resubmitIdea} from './ideas/resubmit-idea.js';
import {similarIdeas} from './ideas/similar-ideas.js';
import {suggestIdea} from './ideas/suggest-idea.js';
import {addImage} from './images/add-image.js';
import {imageAddress} from './images/read-image.js';
import {lifecycleCommunity} from './lifecycle/lifecycle-community.js';
import {withdrawIdea} from './ideas/withdraw-idea.js';
import {sqlNoticeModeration, sqlNotices} from './notices/sql-notices.js';
import {paginate} from './paginate.js';
import {readViewer} from './people/viewer.js';
import {listPolicyChanges} from './places/policy-changes.js';
import {listPlaces, readPlace} from './places/read-places.js';
import {sqlPlugins} from './plugins/sql-plugins.js';
import {readLeaderboard} from './points/leaderboard.js';
import {changePointSettings, readOwnPoints} from './points/own-points.js';
import {sqlPolls} from './polls/sql-polls.js';
import {sqlPosts} from './posts/sql-posts.js';
import {askQuestion} from './questions/ask-question.js';
import {countQuestions} from './questions/count-questions.js';
import {deflectQuestion} from './questions/deflect-question.js';
import {listQuestions} from './questions/list-questions.js';
import {readQuestion} from './questions/read-questions.js';
import {readStandings} from './questions/read-standings.js';
import {sayTheSame} from './questions/same-question.js';
import {questionActions} from './questions/question-actions.js';
import {similarQuestions} from './questions/similar-questions.js';
import {
  chooseTrack,
  listTracks,
  readOwnTrack,
  setTracks,
} from './tracks/tracks.js';
import {previewText} from './texts/preview-text.js';
import {suggestPeople} from './texts/suggest-people.js';
import {suggestTags} from './texts/suggest-tags.js';
import {questionModeration} from './queues/question-moderation.js';
import {sqlVoteModeration} from './votes/sql-vote-moderation.js';
import {listReports} from './reports/list-reports.js';
import {reportIdea} from './reports/report-thing.js';
import {resolveReport} from './reports/resolve-report.js';
import {heldPosts, ownHeldPosts} from './review/held-posts.js';
import {changeAnswerText, changeQuestionText} from './edits/change-post.js';
import {listEdits, readPostSource} from './edits/read-edits.js';
import {removePost} from './edits/remove-post.js';
import {readPostingLimits} from './review/posting-limits.js';
import {reportPost} from './review/report-post.js';
import {reviewPosts} from './review/review-posts.js';
import {changeReviewRules, readReviewRules} from './review/review-rules.js';
import {
  changeStarters,
  readManagedStarters,
  readStarters,
} from './starters/starters.js';
import {readStats} from './stats/read-stats.js';

type Listen = (listener: (stored: StoredEvent) => void) => () => void;

/** A community over SQL, as one person sees it. */
export function sqlCommunity(
  context: ViewerContext,
  listen: Listen,
): Community {
  const {database} = context;
  const lifecycle = lifecycleCommunity(context, unlessAborted);
  return {
    address: `/communities/${context.communityId}/api/v1`,
    about: unlessAborted(async () => aboutCommunity(context)),
    viewer: unlessAborted(() => readViewer(context)),
    places: {
      list: unlessAborted(() => listPlaces(context)),
      get: (id, options) => {
        return unlessAborted(() => readPlace(context, database, id))(options);
      },
      stats: (id, options) =>
        unlessAborted(() => readStats(context, id))(options),
      policyChanges: (id, query = {}, options) =>
        unlessAborted(() => listPolicyChanges(context, id, query))(options),
    },
    ideas: {
      ...lifecycle.actions,
      list: (query = {}, options) =>
        unlessAborted(() => listIdeas(context, query))(options),
      all: (query = {}, options) =>
        paginate(
          (cursor) =>
            unlessAborted(() => listIdeas(context, {...query, cursor}))(
              options,
            ),
          query.cursor,
        ),
      get: (id, options) =>
        unlessAborted(() => readIdea(context, database, id))(options),
      similar: (query, options) =>
        unlessAborted(() => similarIdeas(context, query))(options),
      suggest: (draft, options) =>
        unlessAborted(() => suggestIdea(context, draft, options))(options),
      change: (id, change, options) =>
        unlessAborted(() => changeIdea(context, id, change))(options),
      vote: (id, vote, options) =>
        unlessAborted(() => castVote(context, id, vote))(options),
      ballots: (ids, options) =>
        unlessAborted(() => readBallots(context, ids))(options),
      resubmit: (id, resubmission, options) =>
        unlessAborted(() => resubmitIdea(context, id, resubmission, options))(
          options,
        ),
      mine: (query, options) =>
        unlessAborted(() => listOwnIdeas(context, query))(options),
      follow: (id, on, options) =>
        unlessAborted(() => followIdea(context, id, on))(options),
      clarify: (id, draft, options) =>
        unlessAborted(() => clarifyIdea(context, id, draft, options))(options),
      clarifications: (id, options) =>
        unlessAborted(() => listClarifications(context, id))(options),
      source: (id, options) =>
        unlessAborted(() => readSource(context, id))(options),
      withdraw: (id, options) =>
        unlessAborted(() => withdrawIdea(context, id))(options),
      report: (id, report, options) =>
        unlessAborted(() => reportIdea(context, id, report))(options),
      links: (id, options) =>
        unlessAborted(() => readLinks(context, database, id))(options),
    },
    comments: sqlComments(context, unlessAborted, 'idea'),
    questions: {
      list: (query = {}, options) =>
        unlessAborted(() => listQuestions(context, query))(options),
      all: (query = {}, options) =>
        paginate(
          (cursor) =>
            unlessAborted(() => listQuestions(context, {...query, cursor}))(
              options,
            ),
          query.cursor,
        ),
      get: (id, options) =>
        unlessAborted(() => readQuestion(context, database, id))(options),
      similar: (query, options) =>
        unlessAborted(() => similarQuestions(context, query))(options),
      count: (query = {}, options) =>
        unlessAborted(() => countQuestions(context, query))(options),
      deflect: (id, draft, options) =>
        unlessAborted(() => deflectQuestion(context, id, draft))(options),
      ask: (draft, options) =>
        unlessAborted(() => askQuestion(context, draft, options))(options),
      sameQuestion: (id, same, options) =>
        unlessAborted(() => sayTheSame(context, id, same))(options),
      standings: (ids, options) =>
        unlessAborted(() => readStandings(context, ids))(options),
      ...questionActions(context, unlessAborted),
    },
    answers: {
      list: (questionId, query = {}, options) =>
        unlessAborted(() => listAnswers(context, questionId, query))(options),
      all: (questionId, query = {}, options) =>
        paginate(
          (cursor) =>
            unlessAborted(() =>
              listAnswers(context, questionId, {...query, cursor}),
            )(options),
          query.cursor,
        ),
      post: (questionId, draft, options) =>
        unlessAborted(() => postAnswer(context, questionId, draft, options))(
          options,
        ),
      mark: (answerId, kind, on, options) =>
        unlessAborted(() => markAnswer(context, answerId, kind, on))(options),
    },
    posts: sqlPosts(context, unlessAborted),
    points: {
      leaderboard: (place, query = {}, options) =>
        unlessAborted(() => readLeaderboard(context, place, query))(options),
      mine: unlessAborted(() => readOwnPoints(context)),
      changeSettings: (settings, options) =>
        unlessAborted(() => changePointSettings(context, settings))(options),
    },
    polls: sqlPolls(context, unlessAborted),
    tracks: {
      list: unlessAborted(() => listTracks(context)),
      mine: unlessAborted(() => readOwnTrack(context, database)),
      choose: (choice, options) =>
        unlessAborted(() => chooseTrack(context, choice))(options),
      set: (tracks, options) =>
        unlessAborted(() => setTracks(context, tracks))(options),
    },
    entrances: {
      list: unlessAborted(() => listEntrances(context)),
      mine: unlessAborted(() => readMemberships(context)),
      set: (place, change, options) =>
        unlessAborted(() => changeMembership(context, place, change))(options),
      change: (place, change, options) =>
        unlessAborted(() => changeEntrance(context, place, change))(options),
    },
    starters: {
      get: (place, options) =>
        unlessAborted(() => readStarters(context, place))(options),
      managed: (place, options) =>
        unlessAborted(() => readManagedStarters(context, place))(options),
      change: (place, draft, options) =>
        unlessAborted(() => changeStarters(context, place, draft))(options),
    },
    figures: sqlFigures(context, unlessAborted),
    plugins: sqlPlugins(context, unlessAborted),
    texts: {
      preview: (draft, options) =>
        unlessAborted(() => previewText(context, draft))(options),
      people: (query, options) =>
        unlessAborted(() => suggestPeople(context, query))(options),
      tags: (query, options) =>
        unlessAborted(() => suggestTags(context, query))(options),
    },
    images: {
      add: (file, options) =>
        unlessAborted(() => addImage(context, file))(options),
      address: (id, options) =>
        unlessAborted(() => imageAddress(context, id))(options),
    },
    posting: {
      source: (kind, id, options) =>
        unlessAborted(() => readPostSource(context, kind, id))(options),
      changeQuestion: (id, change, options) =>
        unlessAborted(() => changeQuestionText(context, id, change, options))(
          options,
        ),
      changeAnswer: (id, change, options) =>
        unlessAborted(() => changeAnswerText(context, id, change, options))(
          options,
        ),
      edits: (kind, id, options) =>
        unlessAborted(() => listEdits(context, kind, id))(options),
      remove: (kind, id, options) =>
        unlessAborted(() => removePost(context, kind, id))(options),
      limits: (place, options) =>
        unlessAborted(() => readPostingLimits(context, place))(options),
      held: (query = {}, options) =>
        unlessAborted(() => ownHeldPosts(context, query))(options),
      reportQuestion: (id, report, options) =>
        unlessAborted(() => reportPost(context, 'question', id, report))(
          options,
        ),
      reportAnswer: (id, report, options) =>
        unlessAborted(() => reportPost(context, 'answer', id, report))(options),
    },
    notices: sqlNotices(context, unlessAborted),
    moderation: {
      ...sqlVoteModeration(context, unlessAborted),
      ...sqlNoticeModeration(context, unlessAborted),
      ...lifecycle.moderation,
      ...questionModeration(context, unlessAborted),
      reports: (query = {}, options) =>
        unlessAborted(() => listReports(context, query))(options),
      resolveReport: (id, outcome, options) =>
        unlessAborted(() => resolveReport(context, id, outcome))(options),
      heldPosts: (query = {}, options) =>
        unlessAborted(() => heldPosts(context, query))(options),
      reviewPosts: (request, options) =>
        unlessAborted(() => reviewPosts(context, request))(options),
      reviewRules: (place, options) =>
        unlessAborted(() => readReviewRules(context, place))(options),
      changeReviewRules: (place, rules, options) =>
        unlessAborted(() => changeReviewRules(context, place, rules))(options),
      lockComments: (id, on, options) =>
        unlessAborted(() => lockComments(context, id, on))(options),
      setLinks: (id, links, options) =>
        unlessAborted(() => setLinks(context, id, links))(options),
    },
    notifications: lifecycle.notifications,
    events: {
      subscribe: (listener, {signal}) => {
        if (signal.aborted) return;
        const stop = listen(({event}) => listener(event));
        signal.addEventListener('abort', stop, {once: true});
      },
    },
  };
}

/** An abort stays an abort, whatever would have been answered. */
const unlessAborted =
  <Result>(work: () => Promise<Result>) =>
  async (options?: CallOptions): Promise<Result> => {
    options?.signal?.throwIfAborted();
    const result = await work();
    options?.signal?.throwIfAborted();
    return result;
  };
