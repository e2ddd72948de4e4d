// What few do with a question: close it, open it again, say that it is solved.
export {createQuestionActions} from '@townhall/client/parts/question-actions';
