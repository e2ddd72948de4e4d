import type {QuestionController} from '../question-controller.js';

/** Asks again what the viewer may do, after something that changes it. */
export async function refreshStanding(controller: QuestionController) {
  const {community, question} = controller;
  if (!community || !question) return;
  // What is not known stays; the community refuses what is not possible.
  const [standing] = await community.questions
    .standings([question.id])
    .catch(() => []);
  const isSameViewer = community === controller.community;
  if (controller.question?.id !== question.id || !isSameViewer) return;
  controller.take(controller.question, standing);
}
