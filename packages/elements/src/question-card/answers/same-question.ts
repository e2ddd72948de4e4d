import type {Announcer} from '../../internal/announcer.js';
import type {Say} from '../../internal/messages.js';
import type {answerMessages} from '../../messages/answers.js';
import type {QuestionController} from '../question-controller.js';
import type {Attempts} from './attempts.js';
import {markRefusal} from './refusal.js';

interface SameQuestionOptions {
  say: Say<typeof answerMessages>;
  question: QuestionController;
  attempts: Attempts;
  announcer: Announcer;
}

/** Says, or takes back, that the viewer has this question too. */
export const saySameQuestion = ({
  say,
  question,
  attempts,
  announcer,
}: SameQuestionOptions) =>
  attempts.make(
    {
      at: 'question',
      intent: 'mark',
      refusal: (failure) => markRefusal(failure, say),
    },
    async () => {
      const {community, question: shown, saying} = question;
      if (!community || !shown || saying !== undefined) return;
      question.say(!question.hasSaid);
      try {
        const result = await community.questions.sameQuestion(
          shown.id,
          question.hasSaid,
        );
        // Somebody else may be looking by now.
        if (community === question.community) {
          question.take(result.question, result.standing);
        }
        const isSaid = result.standing.sameQuestion;
        announcer.announce(say(isSaid ? 'sameSaid' : 'sameTakenBack'));
      } finally {
        question.say(undefined);
      }
    },
  );
