// Registers every element. To register one, import it by its own name, e.g.
// `@townhall/elements/idea-board`.
import './advocates/define.js';
import './ask-box/define.js';
import './community/define.js';
import './idea-board/define.js';
import './idea-card/define.js';
import './idea-detail/define.js';
import './idea-stats/define.js';
import './idea-vote/define.js';
import './post/define.js';
import './post-feed/define.js';
import './question-card/define.js';
import './question-count/define.js';
import './question-feed/define.js';
import './question-thread/define.js';
import './review-queue/define.js';
import './welcome/define.js';
