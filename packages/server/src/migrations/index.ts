import {firstLight} from './0001-first-light.js';
import {ideaPolicies} from './0002-idea-policies.js';
import {ideaDiscussion} from './0003-idea-discussion.js';
import {ideaLifecycle} from './0004-idea-lifecycle.js';
import {votesAndMerges} from './0005-votes-and-merges.js';
import {moderationUndo} from './0009-moderation-undo.js';
import {searchPace} from './0010-search-pace.js';
import {ideaImages} from './0011-idea-images.js';
import {questionGoals} from './0012-question-goals.js';
import {points} from './0013-points.js';
import {questionReview} from './0014-question-review.js';
import {questionPages} from './0015-question-pages.js';
import {votesOnHold} from './0016-votes-on-hold.js';
import {wordsApart} from './0017-words-apart.js';
import {posts} from './0018-posts.js';
import {postEdits} from './0020-post-edits.js';
import {catalogue} from './0021-catalogue.js';
import {figures} from './0023-figures.js';
import {noticeDesk} from './0024-notice-desk.js';
import {noticeReaders} from './0025-notice-readers.js';
import {polls} from './0027-polls.js';
import {tracksAndStarters} from './0028-tracks-and-starters.js';
import {entrancesAndFigures} from './0029-entrances-and-figures.js';
import {managerSessions} from './0030-manager-sessions.js';
import {installedPlugins} from './0031-installed-plugins.js';
import {importPoints} from './0033-import-points.js';
import {webhooks} from './0034-webhooks.js';
import {extendedProperties} from './0035-extended-properties.js';
import {tagsAreWords} from './0036-tags-are-words.js';
import {mentions} from './0037-mentions.js';
import {followingQuestions} from './0038-following-questions.js';
import {postsForPrograms} from './0041-posts-for-programs.js';
import {importRehearsals} from './0042-import-rehearsals.js';
import {webhooksOfPosts} from './0043-webhooks-of-posts.js';
import {followingTags} from './0044-following-tags.js';
import {picturesInTexts} from './0045-pictures-in-texts.js';
import {askingAnonymously} from './0046-asking-anonymously.js';

/** Every migration by its name, in the order of names; none is ever edited. */
export const migrations: Record<string, string> = {
  '0001-first-light': firstLight,
  '0002-idea-policies': ideaPolicies,
  '0003-idea-discussion': ideaDiscussion,
  '0004-idea-lifecycle': ideaLifecycle,
  '0005-votes-and-merges': votesAndMerges,
  '0009-moderation-undo': moderationUndo,
  '0010-search-pace': searchPace,
  '0011-idea-images': ideaImages,
  '0012-question-goals': questionGoals,
  '0013-points': points,
  '0014-question-review': questionReview,
  '0015-question-pages': questionPages,
  '0016-votes-on-hold': votesOnHold,
  '0017-words-apart': wordsApart,
  '0018-posts': posts,
  '0020-post-edits': postEdits,
  '0021-catalogue': catalogue,
  '0023-figures': figures,
  '0024-notice-desk': noticeDesk,
  '0025-notice-readers': noticeReaders,
  '0027-polls': polls,
  '0028-tracks-and-starters': tracksAndStarters,
  '0029-entrances-and-figures': entrancesAndFigures,
  '0030-manager-sessions': managerSessions,
  '0031-installed-plugins': installedPlugins,
  '0033-import-points': importPoints,
  '0034-webhooks': webhooks,
  '0035-extended-properties': extendedProperties,
  '0036-tags-are-words': tagsAreWords,
  '0037-mentions': mentions,
  '0038-following-questions': followingQuestions,
  '0041-posts-for-programs': postsForPrograms,
  '0042-import-rehearsals': importRehearsals,
  '0043-webhooks-of-posts': webhooksOfPosts,
  '0044-following-tags': followingTags,
  '0045-pictures-in-texts': picturesInTexts,
  '0046-asking-anonymously': askingAnonymously,
};
