// What it takes to call in somebody's name. Guests who only read never need it.
export {writeAnswers} from '@townhall/client/parts/answers-writing';
export {writeIdeas} from '@townhall/client/parts/ideas-writing';
export {writeNotices} from '@townhall/client/parts/notices-writing';
export {writeQuestions} from '@townhall/client/parts/questions-writing';
export {createSigning} from '@townhall/client/parts/session';
